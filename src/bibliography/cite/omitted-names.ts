import type { NameOutput } from 'citeproc';
import type { CslItem } from '../csl-item.ts';

/*
 * CSL cannot say that a list of names goes on. citeproc writes “et al.” where a list is longer than a
 * style allows, in the words, the font and the punctuation of style and language. So it is told that
 * such a list is one name longer than what is there.
 */

/** The variables of an item whose lists of names go on. */
export function omittedNames({ author, editor, custom }: CslItem): string[] {
  return [
    ...(custom?.othersOmitted === true && author !== undefined ? ['author'] : []),
    ...(custom?.otherEditorsOmitted === true && editor !== undefined ? ['editor'] : []),
  ];
}

/** Has citeproc end lists of names that go on, as `custom.omitted` says, in “et al.”; once. */
export function endOmittedNames(prototype: NameOutput): void {
  const { truncatePersonalNameLists, _imposeNameConstraints, _setEtAlParameter, _joinEtAl } =
    prototype;
  prototype.truncatePersonalNameLists = function () {
    truncatePersonalNameLists.call(this);
    for (const variable of omittedOf(this)) {
      const count = this.freeters_count[variable] ?? 0;
      if (count > 0) this.freeters_count[variable] = count + 1;
    }
  };
  prototype._imposeNameConstraints = function (lists, counts, variable, position) {
    withoutLast(this, variable, () => {
      _imposeNameConstraints.call(this, lists, counts, variable, position);
    });
  };
  prototype._setEtAlParameter = function (type, variable, index) {
    withoutLast(this, variable, () => {
      _setEtAlParameter.call(this, type, variable, index);
    });
  };
  prototype._joinEtAl = function (blobs) {
    const { single, multiple } = this['et-al'];
    const [name] = blobs;
    // “Aad, G., et al.”: a style that never shortens to one name has its rule for “Aad et al.” only.
    const isInverted = name?.blobs[0]?.isInverted === true;
    const isForeseen = this.etal_use_first === 1 || single.strings.prefix !== ' ';
    if (omittedOf(this).length > 0 && isInverted && !isForeseen) this['et-al'].single = multiple;
    const joined = _joinEtAl.call(this, blobs);
    this['et-al'].single = single;
    return joined;
  };
}

/** “A, B, … Z” cannot be said where nobody knows who is last. */
function withoutLast(output: NameOutput, variable: string, run: () => void): void {
  const { etal_use_last: useLast } = output;
  if (omittedOf(output).includes(variable)) output.etal_use_last = false;
  run();
  output.etal_use_last = useLast;
}

function omittedOf({ Item: item }: NameOutput): string[] {
  return item.custom?.omitted ?? [];
}
