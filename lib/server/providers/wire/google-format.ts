/** Answers of Google's `streamGenerateContent`: as events, as one list, or as one object. */
import { type AnswerFormat, type AnswerSink, isObject, report } from './answer-sink';

export function createGoogleFormat(sink: AnswerSink): AnswerFormat {
  let isFinished = false;
  return {
    get isFinished() {
      return isFinished;
    },
    read(json) {
      const { candidates, promptFeedback, usageMetadata, modelVersion } = json;
      if (typeof modelVersion === 'string') sink.say({ type: 'response-metadata', modelId: modelVersion });
      const hasCandidate = Array.isArray(candidates) && candidates.length > 0;
      if (!hasCandidate && isObject(promptFeedback) && promptFeedback.blockReason !== undefined) {
        sink.pass(json);
        report(sink, promptFeedback);
        return true;
      }
      if (!hasCandidate && !isObject(usageMetadata) && !isObject(promptFeedback)) return false;
      if (hasCandidate) isFinished ||= candidates.some((one) => isObject(one) && Boolean(one.finishReason));
      sink.pass(json);
      return true;
    },
    done() {},
    end() {},
  };
}
