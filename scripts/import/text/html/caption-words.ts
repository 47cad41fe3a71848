import { wordsOfFile } from '../picture-words.ts';
import type { HtmlWriter } from './writer.ts';

/** What a caption says first, in words alone; the words of a file's name where it begins with more than them. */
export function captionWords(caption: string, file: string, writer: HtmlWriter): string {
  const first = plainWords(writer.filled(caption)).split(/(?<=\.)\s/)[0] ?? '';
  return first !== '' && first.length <= 150 && !/[$\\]/.test(first) ? first : wordsOfFile(file);
}

/** Text without Markdown and tags, in one line. */
export function plainWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
