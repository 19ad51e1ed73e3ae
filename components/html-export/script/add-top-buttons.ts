/** Adds what the head of an exported page offers: all folds at once, and its content as a file that can be imported. */
import { elementIn } from './element-in';

export function addTopButtons(): void {
  const place = elementIn(document, '.top > div');
  const data = elementIn(document, '#strata-data');
  const folds = document.querySelectorAll<HTMLDetailsElement>('.outcome details:is(.layer, .call)');
  function addButton(label: string, onClick: (button: HTMLButtonElement) => void) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => onClick(button));
    place.append(button);
  }
  if (folds.length > 0) {
    addButton('Unfold all', (button) => {
      const open = button.textContent === 'Unfold all';
      for (const fold of folds) fold.open = open;
      button.textContent = open ? 'Fold all' : 'Unfold all';
    });
  }
  addButton('Save as JSON', () => {
    const link = document.createElement('a');
    const address = URL.createObjectURL(new Blob([data.textContent], { type: 'application/json' }));
    link.href = address;
    link.download = data.dataset.name ?? '';
    link.click();
    URL.revokeObjectURL(address);
  });
}
