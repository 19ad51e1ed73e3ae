/** The script of an exported page. All texts can be read without it. */
import { addBackButton } from './add-back-button';
import { addTopButtons } from './add-top-buttons';
import { offerReplay } from './offer-replay';
import { readSourcesData } from './page-data';
import { showSources } from './show-sources';

addTopButtons();
const sources = readSourcesData();
const offerWayBack = addBackButton();
for (const turn of document.querySelectorAll<HTMLElement>('section.turn')) {
  const sentences = sources[turn.dataset.run ?? ''];
  if (sentences !== undefined) showSources(turn, sentences, offerWayBack);
  offerReplay(turn);
}
