import type { Catalog } from '../model/words.js';
import { cleanWords } from './words/clean.js';
import { dictionaryCommandWords } from './words/dictionary.js';
import { dictionaryFormWords } from './words/dictionary-forms.js';
import { dictionaryLookWords } from './words/dictionary-look.js';
import { evaluateWords } from './words/evaluate.js';
import { explainWords } from './words/explain.js';
import { explainPairWords } from './words/explain-pair.js';
import { importWords } from './words/import.js';
import { inferWords } from './words/infer.js';
import { modelWords } from './words/model.js';
import { objectWords } from './words/objects.js';
import { profileCommandWords } from './words/profile.js';
import { questionWords } from './words/questions.js';
import { reviewWords } from './words/review.js';
import { sampleWords } from './words/sample-pairs.js';
import { shellWords } from './words/shell.js';
import { stepWords } from './words/steps.js';
import { storyWords } from './words/story.js';

/** Words of the command line. Those of things (field types, rules, formats, …) stand with the things. */
export const words: Catalog = {
  ...shellWords,
  ...cleanWords,
  ...dictionaryCommandWords,
  ...dictionaryFormWords,
  ...dictionaryLookWords,
  ...evaluateWords,
  ...explainWords,
  ...explainPairWords,
  ...importWords,
  ...inferWords,
  ...profileCommandWords,
  ...modelWords,
  ...objectWords,
  ...questionWords,
  ...stepWords,
  ...storyWords,
  ...reviewWords,
  ...sampleWords,
};
