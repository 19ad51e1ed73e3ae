/**
 * Words that carry a sentence without saying what it is about: articles, pronouns, prepositions, auxiliaries, and verbs
 * and adverbs that fit any topic. Two sentences that share only these say nothing alike.
 */
const english =
  'a an the this that these those it its he she they them his her their we us our you your i my me who whom whose which what where when why how there here ' +
  'and or but nor so yet if then than as because since although though while whereas whether unless until once that ' +
  'of in on at by for with without from to into onto upon over under above below between among through during before after about against across along around near off out up down per via within beyond toward towards despite except like ' +
  'is are was were be been being am do does did done doing has have had having will would shall should can could may might must need needs ' +
  'not no nor none never neither either both each every all any some most more much many few less least several other others another such same own only just even also too very quite rather still already again ever often always usually typically generally mostly mainly largely nearly almost about roughly approximately around some hardly barely simply really actually merely ' +
  'however therefore thus hence moreover furthermore additionally instead meanwhile otherwise besides indeed namely ' +
  'get gets got getting make makes made making take takes took taken taking give gives gave given giving go goes went gone going come comes came coming put puts let lets keep keeps kept become becomes became say says said use uses used using well way ways thing things able one ones ie eg etc';
const german =
  'der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden jedem es er sie ihn ihm ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines wir uns unser unsere ich mich mir mein du dich man sich selbst wer was welche welcher welches wo wann warum wie hier dort da ' +
  'und oder aber sondern denn doch wenn dann als weil da obwohl während ob falls bis sobald dass daß damit so ' +
  'in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter zwischen durch für gegen ohne um seit trotz wegen innerhalb außerhalb ab je pro ' +
  'ist sind war waren sei wäre bin wird werden wurde wurden worden geworden hat haben hatte hatten habe hätte kann können konnte konnten könnte muss müssen musste soll sollen sollte sollten will wollen darf dürfen mag lassen lässt ließ sein ' +
  'nicht kein keine keinen keinem keiner nie niemals weder noch beide alle alles allen einige einigen manche viele vielen mehr meisten wenig wenige weniger andere anderen anderer anderes solche nur auch sehr schon noch immer oft meist meistens häufig etwa rund ungefähr circa fast kaum ganz eher bereits wieder zwar jedoch allerdings dabei dadurch daher deshalb darum somit also außerdem zudem hierbei dazu davon daran darauf ' +
  'macht machen gibt geben gab geht gehen ging kommt kommen kam nimmt nehmen steht stehen liegt liegen bleibt bleiben lassen heißt eben wobei wodurch beispielsweise';
const others =
  'le la les un une des du de et ou mais donc car ne pas que qui dont où est sont était être a ont avoir au aux en dans sur sous par pour avec sans ce cette ces il elle ils elles on nous vous se sa son ses leur leurs plus très ' +
  'el los las una unos unas y o pero que es son era ser ha han en con por para sin como más muy se su sus lo al del este esta estos estas ' +
  'il lo gli i uno e ed ma che è sono era essere ha hanno di da con su per tra fra non più si suo sua loro questo questa ' +
  'um uma os as e mas que é são foi ser tem em no na com por para sem como mais se seu sua ao dos das ' +
  'het een en maar dat die is zijn was worden heeft hebben van op met voor door bij niet ook nog er ' +
  'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по её мне было вот от меня ещё о из ему';
/** Characters of Chinese and Japanese that build sentences. Hiragana counts as one of them as a whole. */
const characters =
  '的了是在和也就都而及与或着把被让给对于从向以为其之这那个此些吗呢吧啊很更最又还再已会能可要应将使所但因由如若则即并且它他她们你我有不没无上下中里';

const sets = {
  en: new Set(`${english} ${[...characters].join(' ')}`.split(' ')),
  de: new Set(german.split(' ')),
  other: new Set(others.split(' ')),
};

export type Language = keyof typeof sets;

/** @param word in lower case. */
export function isFunctionWord(word: string, language: Language): boolean {
  return sets[language].has(word);
}

/** Enough to tell the language of an answer. */
const comparedWords = 2000;

/** The language whose function words a text has most of. English stands for scripts without spaces too. */
export function languageOf(text: string): Language {
  const words =
    text
      .slice(0, comparedWords * 6)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (language: Language) => words.filter((word) => sets[language].has(word)).length;
  const [english, german, other] = [count('en'), count('de'), count('other')];
  if (german > english && german > other) return 'de';
  return other > english ? 'other' : 'en';
}
