/**
 * Holds back the beginning of an answer that may turn out to be reasoning: chat templates write the opening
 * tag into the prompt, so that only the closing one shows what came before it. A client cannot take content
 * back. Pure.
 */

/**
 * What is known of a model: whether its provider separates reasoning, and else whether its last answer had lost
 * its opening tag.
 */
export type TagHabit = 'separated' | 'unknown' | 'keeps' | 'loses';

export interface HeldContent {
  /** @returns what may be sent of the text so far. */
  take(text: string): string;
  /** All text so far was reasoning. */
  wasReasoning(): void;
  /** The answer is over: what is left may be sent. */
  end(): string;
}

/** Characters by which a model shows whether it thinks aloud; a fraction of a second. */
const startLength = 32;
const thinkingAloud =
  /^\s*(?:okay|ok|alright|hmm+|so|well|wait|first|let me|let's|let us|we need|we have|we are|i need|i should|i have to|i think|the user|user|the question|the problem|thinking|to answer|to solve|looking at|given|好的|好|嗯|首先|用户)(?![a-z])/i;

export function createHeldContent(habit: TagHabit): HeldContent {
  let held = '';
  let isHolding = habit !== 'separated';

  function release(): string {
    const text = held;
    held = '';
    isHolding = false;
    return text;
  }

  return {
    take(text) {
      if (!isHolding) return text;
      held += text;
      const thinksAloud = habit === 'unknown' && thinkingAloud.test(held.slice(0, startLength));
      const mayBeReasoning = habit === 'loses' || held.length < startLength || thinksAloud;
      return mayBeReasoning ? '' : release();
    },
    wasReasoning() {
      release();
    },
    end: release,
  };
}
