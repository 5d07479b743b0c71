/**
 * Where pasted text is. The core cleans it first, which takes a moment; until then its place, and later that of its
 * pictures, is carried along with whatever is typed.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";

/** Where a paste is in the text. */
export interface Place {
  from: number;
  to: number;
  /** Where each picture would stand. */
  pictures: readonly number[];
  /** Whether it is still being cleaned: `from` to `to` is then what it will take the place of. */
  waiting: boolean;
}

type Places = ReadonlyMap<object, Place>;
type Change = { put: object; place: Place } | { drop: object };

const places = new PluginKey<Places>("pasting");

/** Carries the places along. */
export function pastingPlaces(): Plugin<Places> {
  return new Plugin<Places>({
    key: places,
    state: {
      init: () => new Map(),
      apply(tr, before) {
        const change = tr.getMeta(places) as Change | undefined;
        if (!tr.docChanged && !change) return before;
        const after = new Map([...before].map(([key, place]) => [key, carried(place, tr)]));
        if (change && "put" in change) after.set(change.put, change.place);
        if (change && "drop" in change) after.delete(change.drop);
        return after;
      },
    },
  });
}

function carried({ from, to, pictures, waiting }: Place, tr: Transaction): Place {
  const place = {
    from: tr.mapping.map(from, -1),
    to: tr.mapping.map(to, 1),
    pictures: pictures.map((at) => tr.mapping.map(at)),
    waiting,
  };
  // What was typed over the selection meanwhile stays: the paste comes in before it and takes nothing's place.
  const isAsItWas = !waiting || tr.before.slice(from, to).eq(tr.doc.slice(place.from, place.to));
  return isAsItWas ? place : { ...place, to: place.from };
}

/** Has a place carried along from now on, or another one of the same paste. */
export function put(tr: Transaction, key: object, place: Place): Transaction {
  return tr.setMeta(places, { put: key, place } satisfies Change);
}

/** Forgets a place. */
export function drop(tr: Transaction, key: object): Transaction {
  return tr.setMeta(places, { drop: key } satisfies Change);
}

/** Where it is now; `null` where the whole text was replaced since. */
export function placeOf(state: EditorState, key: object): Place | null {
  return places.getState(state)?.get(key) ?? null;
}
