/**
 * The script of an exported page. The page is complete without it: it adds two buttons. `strata-data` is the content of
 * the page as a conversation file.
 */
export const pageScript = `
(() => {
  const data = document.getElementById('strata-data');
  const place = document.querySelector('.top > div');
  const button = (label, onClick) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', () => onClick(made));
    place.append(made);
  };
  const folds = document.querySelectorAll('details.layer, details.call');
  if (folds.length > 0) button('Unfold all', (made) => {
    const open = made.textContent === 'Unfold all';
    for (const fold of folds) fold.open = open;
    made.textContent = open ? 'Fold all' : 'Unfold all';
  });
  button('Save as JSON', () => {
    const link = document.createElement('a');
    const address = URL.createObjectURL(new Blob([data.textContent], { type: 'application/json' }));
    link.href = address;
    link.download = data.dataset.name;
    link.click();
    URL.revokeObjectURL(address);
  });
})();
`.trim();
