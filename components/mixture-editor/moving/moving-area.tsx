'use client';

import {
  type Collision,
  DndContext,
  DragOverlay,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  createContext,
  type Dispatch,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  type Direction,
  type Draft,
  type DraftAction,
  reduceDraft,
} from '@/components/mixture-editor/draft/draft';
import { markedPlace, movableOf } from './drop-place';
import { type DropMark, dropAction, isSame, type Movable, nameOf, stepAction } from './moves';
import { DropLine, Ghost } from './moving-marks';

interface Moving {
  dragged: Movable | null;
  mark: DropMark | null;
  /** Moves by a step; tells so, and keeps the focus at what moved. */
  step: (item: Movable, direction: Direction) => void;
}

const MovingContext = createContext<Moving>({ dragged: null, mark: null, step: () => {} });

/** A press is a drag once it has moved so far, in pixels. */
const activationConstraint = { distance: 4 };
/** The editor scrolls under what is dragged to its edge; the window around it never does. */
const scrollsEditor = { canScroll: (element: Element) => element !== document.scrollingElement };
// The library's own region is for its own keyboard moves; ours tells of every move in the same words.
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

interface MovingAreaProps {
  draft: Draft;
  dispatch: Dispatch<DraftAction>;
  children: ReactNode;
}

/** Where layers and slots are moved: dragged by pointer or finger, or by steps. Every move is told to who cannot see it. */
export function MovingArea({ draft, dispatch, children }: MovingAreaProps) {
  const [dragged, setDragged] = useState<Movable | null>(null);
  const [mark, setMark] = useState<DropMark | null>(null);
  const [said, setSaid] = useState('');
  const refocus = useFocusAfter(draft);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint }));

  const move = useCallback(
    (item: Movable, action: DraftAction | null) => {
      if (action === null) return setSaid(`${nameOf(draft, item)} cannot move there.`);
      dispatch(action);
      setSaid(`${nameOf(draft, item)} is now ${nameOf(reduceDraft(draft, action), item)}.`);
    },
    [draft, dispatch],
  );
  const step = useCallback(
    (item: Movable, direction: Direction) => {
      const action = stepAction(draft, item, direction);
      if (action !== null) refocus(item);
      move(item, action);
    },
    [draft, move, refocus],
  );
  const shown = useMemo(() => ({ dragged, mark, step }), [dragged, mark, step]);

  function markAt(item: Movable, collisions: Collision[] | null) {
    const next = markOf(collisions);
    // A mark stands only where something would change.
    const valid = next !== null && dropAction(draft, item, next) !== null ? next : null;
    if (valid?.at.key === mark?.at.key && valid?.side === mark?.side) return;
    setMark(valid);
    if (valid !== null)
      setSaid(`${valid.side === 'before' ? 'Before' : 'After'} ${nameOf(draft, valid.at)}.`);
  }
  function end() {
    setDragged(null);
    setMark(null);
  }

  return (
    <DndContext
      id="mixture"
      sensors={sensors}
      collisionDetection={markedPlace}
      autoScroll={scrollsEditor}
      accessibility={{ announcements: silent, restoreFocus: false }}
      onDragStart={({ active }) => {
        setDragged(movableOf(active));
        setSaid(`${nameOf(draft, movableOf(active))} is picked up.`);
      }}
      onDragMove={({ active, collisions }) => markAt(movableOf(active), collisions)}
      onDragCancel={({ active }) => {
        end();
        setSaid(`${nameOf(draft, movableOf(active))} stays where it was.`);
      }}
      onDragEnd={({ active, collisions }) => {
        end();
        const item = movableOf(active);
        const place = markOf(collisions);
        const action = place && dropAction(draft, item, place);
        if (action === null) setSaid(`${nameOf(draft, item)} stays where it was.`);
        else move(item, action);
      }}
    >
      <MovingContext value={shown}>{children}</MovingContext>
      <p role="status" className="sr-only">
        {said}
      </p>
      <DragOverlay dropAnimation={null} className="pointer-events-none">
        {dragged && <Ghost draft={draft} item={dragged} />}
      </DragOverlay>
    </DndContext>
  );
}

/** What makes a layer or a slot movable, and shows where another would be put. */
export function useMovable(item: Movable) {
  const { dragged, mark } = use(MovingContext);
  const id = `${item.kind}-${item.key}`;
  const { setNodeRef: setDragNode, setActivatorNodeRef, listeners } = useDraggable({ id, data: item });
  const { setNodeRef: setDropNode } = useDroppable({ id, data: item });
  const ref = useCallback(
    (node: HTMLElement | null) => {
      setDragNode(node);
      setDropNode(node);
    },
    [setDragNode, setDropNode],
  );
  return {
    ref,
    handle: { ref: setActivatorNodeRef, ...listeners },
    isDragged: isSame(dragged, item),
    mark: mark !== null && isSame(mark.at, item) ? <DropLine mark={mark} /> : null,
  };
}

/** How a layer or a slot is moved by steps. */
export function useStep(): Moving['step'] {
  return use(MovingContext).step;
}

/** Gives the focus back to the handle of what has moved, which may be another element now. */
function useFocusAfter(draft: Draft) {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft's change is what the focus waits for.
  useEffect(() => {
    if (wanted.current === null) return;
    document.querySelector<HTMLElement>(`[data-handle="${wanted.current}"]`)?.focus();
    wanted.current = null;
  }, [draft]);
  return useCallback(({ kind, key }: Movable) => {
    wanted.current = `${kind}-${key}`;
  }, []);
}

function markOf(collisions: Collision[] | null): DropMark | null {
  return (collisions?.[0]?.data?.mark as DropMark | undefined) ?? null;
}
