/** Classifies a question by its wording. Pure. */

export type QuestionKind =
  | 'why'
  | 'how'
  | 'compare'
  | 'code'
  | 'error'
  | 'calculate'
  | 'list'
  | 'write'
  | 'fact'
  | 'other';

/** The kind shows in the beginning and the end; the rest of a long text is not searched. */
const searched = 1000;

/** The first that matches counts. Only wordings that leave little doubt match; all else is `other`. */
const kinds: readonly [QuestionKind, RegExp][] = [
  [
    'error',
    /traceback \(most recent|^\s{0,8}at \S+ \(?\S+:\d+|\b[A-Z]\w{0,40}(?:Error|Exception)\b|\bnpm ERR!|segmentation fault|^(?:error|fatal|panic)\b.{0,20}:|\bE[A-Z]{5,15}\b:|stack ?trace|\berror (?:message|code)\b/im,
  ],
  [
    'code',
    /```|\b(?:write|implement|create|make|need|give|fix|review|refactor|optimi[sz]e|debug)\b.{0,60}\b(?:function|script|class|regex|regular expression|sql|query|code|algorithm|component|unit tests?|python|typescript|javascript|rust|bash|golang|java|c\+\+|html|css)\b|\b(?:function|def|const|let|import|SELECT|public static)\s\S{1,40}\s?[({=*]|\b(?:regex|sql query|typescript|javascript|python (?:function|script|code))\b/i,
  ],
  [
    'write',
    /^(?:please |can you |could you )?(?:write|draft|compose|rewrite|rephrase|translate|proofread|summari[sz]e|shorten|tell me a (?:story|joke))\b|\b(?:poem|haiku|limerick|cover letter|slogan|short story)\b/i,
  ],
  [
    'calculate',
    /^(?:prove|solve|calculate|compute|integrate|differentiate|simplify|factor)\b|\b(?:proof that|derivative of|integral of|square root|probability (?:of|that)|percent of|solve for)\b|\d\s?[+*×/^=-]\s?\d|[∫∑√]/i,
  ],
  [
    'compare',
    /\bvs\b|\bversus\b|^compare\b|\bdifferences? between\b|\b(?:should i|should we|which|better|choose|pick|prefer|buy)\b.{0,80} or |^\S{1,30} or \S{1,30}\b.{0,60}\?/i,
  ],
  [
    'list',
    /^(?:list|suggest|recommend|name|give me)\b|\b(?:ideas|examples|tips|recommendations|suggestions) (?:for|of|on|about)\b|^what are (?:some|the best|good)\b/i,
  ],
  [
    'how',
    /\bhow (?:to|do i|do we|do you|can i|can we|can you|could i|could we|should i|should we|would i|would you)\b|^(?:steps|a guide) (?:to|for)\b/i,
  ],
  [
    'why',
    /^(?:and |but |so )?why\b|\bwhat causes?\b|\bhow (?:does|did|do|come)\b|^explain\b|\bwhy (?:is|are|do|does|did|was|were|can|would)\b/i,
  ],
  [
    'fact',
    /^(?:and |but |so )?(?:what|who|whom|whose|when|where|which|is|are|was|were|does|do|did|has|have|can|how (?:many|much|old|long|far|tall|big|fast|often))\b/i,
  ],
];

/** Kinds whose patterns are words of the English language. */
const readInEnglish: readonly QuestionKind[] = ['write', 'compare', 'list', 'how', 'why', 'fact'];

/** Frequent words of other languages with Latin letters that English does not have. */
const otherLanguage =
  /\b(?:ist|sind|der|das|und|nicht|ich|ein|eine|wie|warum|est|les|des|une|pour|pourquoi|comment|que|qué|el|los|para|por|como|sono|perché|uma|não|het|een|och|inte|jest|nie)\b/i;

const smallTalk =
  /^(?:hi|hello|hey|thanks|thank you|good (?:morning|evening|night|day)|how are you|what'?s up|ok|okay|yes|no|test|testing|why|how|what|who|when|where)\b[\s.!?,a-z]{0,20}$/i;

export function questionKind(text: string): QuestionKind {
  const trimmed = text.trim();
  const part =
    trimmed.length <= 2 * searched ? trimmed : `${trimmed.slice(0, searched)}\n${trimmed.slice(-searched)}`;
  if (part.split(/\s/, 3).length < 3 && smallTalk.test(part)) return 'other';
  const kind = kinds.find(([, pattern]) => pattern.test(part))?.[0] ?? 'other';
  return readInEnglish.includes(kind) && otherLanguage.test(part) ? 'other' : kind;
}
