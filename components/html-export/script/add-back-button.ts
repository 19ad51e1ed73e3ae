/** A way back to the sentence from the passage that it led to. @returns offers it. */
export function addBackButton(): (goBack: () => void) => void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'back';
  button.textContent = 'Back to the answer';
  button.hidden = true;
  document.body.append(button);
  let onClick = () => {};
  button.addEventListener('click', () => {
    button.hidden = true;
    onClick();
  });
  return (goBack) => {
    onClick = goBack;
    button.hidden = false;
  };
}
