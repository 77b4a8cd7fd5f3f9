import { describe, expect, it } from '@jest/globals';
import { csvText } from './csv-file.ts';

describe('a text in a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['+31', "'+31"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("a";"b")', `"'=HYPERLINK(""a"";""b"")"`],
  ])('is no formula: %j', (text, written) => {
    expect(csvText(text)).toBe(written);
  });

  it.each(['-12,50', '1032,48', 'GM9901', '2026-03-31', '-3', ''])('is as it was where it is none: %j', (text) => {
    expect(csvText(text)).toBe(text);
  });
});
