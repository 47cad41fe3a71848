import type { ImportJob } from '../job.ts';
import { isRecord, textOf, valueAt, type Plain } from '../source/records.ts';
import type { SourceData } from '../types.ts';
import type { KeyPath, Origin } from './settings.ts';

/** A file of settings that is being read, and which of its keys have been. */
export class Reading {
  readonly source: SourceData;
  readonly data: Readonly<Plain>;
  readonly job: ImportJob;
  readonly #read = new Set<string>();

  constructor(job: ImportJob, source: SourceData) {
    this.job = job;
    this.source = source;
    this.data = isRecord(source.value) ? source.value : {};
  }

  /** The value at a path; its first key counts as read. */
  value(...keys: KeyPath): unknown {
    this.#read.add(String(keys[0]));
    return valueAt(this.data, keys);
  }

  /** The same as text, in one line. */
  text(...keys: KeyPath): string | undefined {
    return textOf(this.value(...keys))?.replaceAll(/\s+/g, ' ');
  }

  origin(...keys: KeyPath): Origin {
    return { file: this.source.file, line: this.source.lineOf(keys) };
  }

  /** Says in site.yaml what stands at a path here. */
  pass(
    keys: KeyPath,
    target: KeyPath,
    value: unknown = this.text(...keys),
    comment?: string,
  ): void {
    this.value(...keys);
    this.job.settings.set(target, value, this.origin(...keys), comment);
  }

  /** Tells of what stands at a path. */
  note(
    level: 'converted' | 'approximated' | 'dropped' | 'problem',
    keys: KeyPath,
    message: string,
    advice?: string,
  ): void {
    this.#read.add(String(keys[0]));
    this.job.note({
      ...this.origin(...keys),
      level,
      message,
      subject: keys.join('.'),
      ...(advice !== undefined && { advice }),
    });
  }

  /** The keys at the top that say something and that nobody has read. */
  unread(): string[] {
    return Object.keys(this.data).filter(
      (key) => !this.#read.has(key) && saysSomething(this.data[key]),
    );
  }
}

/** Whether a value is more than an empty place to fill in. */
export function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.some(saysSomething);
  return isRecord(value) ? Object.values(value).some(saysSomething) : true;
}

/** Reads a part of the settings. */
export type Reader = (reading: Reading) => void;
