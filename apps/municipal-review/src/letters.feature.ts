import type { Feature } from '#libs/event-store/feature';
import { LetterFileController } from './letter-file/letter-file.controller.ts';
import { MadeLetters } from './letter-file/made-letters.query.ts';
import { letterList } from './letter-list/letter-list.projection.ts';
import { LetterList } from './letter-list/letter-list.table.ts';
import { LetterLists } from './letter-list/letter-lists.query.ts';
import { LettersController } from './letter-list/letters.controller.ts';
import { LetterTextsController } from './letter-texts/letter-texts.controller.ts';
import { LetterWriting } from './letter-writing.ts';
import { StoredLetter } from './letter.table.ts';
import { MakeLetter } from './make-letter/make-letter.handler.ts';
import { PostLetterController } from './post-letter/post-letter.controller.ts';
import { PreviewLetterController } from './preview-letter/preview-letter.controller.ts';
import { StoredLetters } from './stored-letters.ts';

/** Letters, from the text to what was posted. */
export const letters: Feature = {
  tables: [StoredLetter, LetterList],
  controllers: [
    ...[LettersController, LetterFileController, PostLetterController],
    ...[PreviewLetterController, LetterTextsController],
  ],
  providers: [LetterLists, MadeLetters, LetterWriting, StoredLetters, MakeLetter],
  readers: [letterList],
};
