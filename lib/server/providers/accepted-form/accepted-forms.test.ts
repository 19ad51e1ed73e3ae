import { expect, test, vi } from 'vitest';
import { createAcceptedForms } from './accepted-forms';
import type { FormChange } from './form-change';

const url = 'https://host.example/v1/chat/completions';
const cool: FormChange = { kind: 'leave out', field: 'temperature' };

test('a form is of one model at one address, and stored when it is new or different', () => {
  const store = vi.fn();
  const forms = createAcceptedForms(store);
  expect(forms.has(url)).toBe(false);
  forms.remember(url, 'm', [cool]);
  forms.remember(url, 'm', [cool]);
  expect(forms.changesOf(url, 'm')).toEqual([cool]);
  expect(forms.changesOf(url, 'other')).toEqual([]);
  expect(store.mock.calls).toEqual([[JSON.stringify([url, 'm']), [cool]]]);
});

test('what changed only for one prompt is not stored', () => {
  const store = vi.fn();
  createAcceptedForms(store).remember(url, 'm', []);
  expect(store).not.toHaveBeenCalled();
});

test('what was stored is restored, without what this version does not understand', () => {
  const forms = createAcceptedForms(() => {});
  const keyOf = (model: string) => JSON.stringify([url, model]);
  forms.restore({
    [keyOf('m')]: [cool],
    [keyOf('later')]: [{ kind: 'of a later version' }],
    'no key': [cool],
  });
  expect(forms.changesOf(url, 'm')).toEqual([cool]);
  expect(forms.changesOf(url, 'later')).toEqual([]);
});
