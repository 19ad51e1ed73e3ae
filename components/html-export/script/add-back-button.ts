/** A way back to the sentence from the passage that it led to. */
export function addBackButton(): (sentence: HTMLElement, answer: HTMLElement) => void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'back';
  button.textContent = 'Back to the answer';
  button.hidden = true;
  document.body.append(button);
  let goBack = () => {};
  button.addEventListener('click', () => {
    button.hidden = true;
    goBack();
  });
  return (sentence, answer) => {
    goBack = () => {
      sentence.scrollIntoView({ block: 'center' });
      answer.focus({ preventScroll: true });
    };
    button.hidden = false;
  };
}
