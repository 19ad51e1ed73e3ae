/** A title from the key words of a question, where no language model can write one. Pure. */
import { titleFrom } from './title-from';

const maxWords = 6;
const fillers = new Set(
  (
    'a an the of to in on at by for from with about and or but if so than then that this these those it its i me my we ' +
    'our us you your he she they them their is are was were be been being am do does did have has had can could will ' +
    'would should may might must shall what which who whom whose when where why how please tell explain describe give ' +
    'there here not no into as just also very'
  ).split(' '),
);

/** Null where the question has fewer than two key words. */
export function keyWordTitle(question: string): string | null {
  const words = question.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.+#-]*/gu) ?? [];
  const bare = words.map((word) => word.replace(/(?<!['’.-])['’.-]+$/u, '').replace(/['’]s$/u, ''));
  const keys = bare.filter((word) => word !== '' && !fillers.has(word.toLowerCase()));
  const unique = [...new Map(keys.map((word) => [word.toLowerCase(), word])).values()];
  if (unique.length < 2) return null;
  const title = unique.slice(0, maxWords).join(' ');
  return titleFrom(title.charAt(0).toUpperCase() + title.slice(1));
}
