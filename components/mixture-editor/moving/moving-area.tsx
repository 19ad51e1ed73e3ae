'use client';

import {
  type Active,
  DndContext,
  DragOverlay,
  type Over,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import {
  createContext,
  type Dispatch,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import {
  type Direction,
  type Draft,
  type DraftAction,
  reduceDraft,
} from '@/components/mixture-editor/draft/draft';
import { Ghost } from './drag-ghost';
import { dropAction, type Movable, nameOf, stepAction } from './moves';
import { movableOf, nearestPlace } from './nearest-place';
import { movableId } from './use-movable';

/** Moves by a step; tells so, and keeps the focus at what moved. */
type Step = (item: Movable, direction: Direction) => void;

const StepContext = createContext<Step>(() => {});

/** A press is a drag once it has moved so far, in pixels. */
const activationConstraint = { distance: 4 };
/** The editor scrolls under what is dragged to its edge; the window around it never does. */
const scrollsEditor = { canScroll: (element: Element) => element !== document.scrollingElement };

interface MovingAreaProps {
  draft: Draft;
  dispatch: Dispatch<DraftAction>;
  /** Draws the draft as it would be if what is dragged were let go in the layer that it is over. */
  children: (shown: Draft) => ReactNode;
}

/** Where layers and slots are moved: dragged by pointer or finger, or by steps. Every move is announced. */
export function MovingArea({ draft, dispatch, children }: MovingAreaProps) {
  const [dragged, setDragged] = useState<Movable | null>(null);
  const [shown, setShown] = useState<Draft | null>(null);
  const [said, setSaid] = useState('');
  const refocus = useFocusAfter(draft);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint }));

  const step: Step = useCallback(
    (item, direction) => {
      const action = stepAction(draft, item, direction);
      const next = action === null ? draft : reduceDraft(draft, action);
      setSaid(moved(draft, next, item) ?? `${nameOf(draft, item)} cannot move there.`);
      if (action === null || next === draft) return;
      refocus(item);
      dispatch(action);
    },
    [draft, dispatch, refocus],
  );

  /** What it would be to let it go there; the draft itself where nothing would change. */
  function after(active: Active, over: Over | null): Draft {
    const action = actionOf(active, over);
    return action === null ? draft : reduceDraft(draft, action);
  }
  function end() {
    setDragged(null);
    setShown(null);
  }

  return (
    <DndContext
      id="mixture"
      sensors={sensors}
      collisionDetection={nearestPlace}
      autoScroll={scrollsEditor}
      accessibility={{
        restoreFocus: false,
        announcements: {
          onDragStart: ({ active }) => `${nameOf(draft, movableOf(active))} is picked up.`,
          onDragOver: ({ active, over }) => {
            const item = movableOf(active);
            const next = after(active, over);
            return next === draft ? undefined : `${nameOf(draft, item)} would be ${nameOf(next, item)}.`;
          },
          onDragEnd: ({ active, over }) =>
            moved(draft, after(active, over), movableOf(active)) ?? stays(draft, movableOf(active)),
          onDragCancel: ({ active }) => stays(draft, movableOf(active)),
        },
      }}
      onDragStart={({ active }) => setDragged(movableOf(active))}
      onDragOver={({ active, over }) => {
        // Within its layer the others move out of its way; in another one it has to be drawn first.
        const { kind, layer } = movableOf(active);
        if (kind === 'slot' && over !== null && movableOf(over).layer !== layer)
          setShown(after(active, over));
      }}
      onDragCancel={end}
      onDragEnd={({ active, over }) => {
        end();
        const action = actionOf(active, over);
        if (action === null || after(active, over) === draft) return;
        refocus(movableOf(active));
        dispatch(action);
      }}
    >
      <SortableContext
        id="layers"
        items={draft.layers.map(({ key }) => movableId({ kind: 'layer', key }))}
        strategy={verticalListSortingStrategy}
      >
        <StepContext value={step}>{children(shown ?? draft)}</StepContext>
      </SortableContext>
      <p role="status" className="sr-only">
        {said}
      </p>
      <DragOverlay dropAnimation={null} className="pointer-events-none">
        {dragged && <Ghost draft={draft} item={dragged} />}
      </DragOverlay>
    </DndContext>
  );
}

/** How a layer or a slot is moved by steps. */
export function useStep(): Step {
  return use(StepContext);
}

function actionOf(active: Active, over: Over | null): DraftAction | null {
  const index: number | undefined = over?.data.current?.sortable.index;
  return over === null || index === undefined ? null : dropAction(movableOf(active), movableOf(over), index);
}

/** What has moved, in words; null where nothing has. */
function moved(before: Draft, after: Draft, item: Movable): string | null {
  return before === after ? null : `${nameOf(before, item)} is now ${nameOf(after, item)}.`;
}

function stays(draft: Draft, item: Movable): string {
  return `${nameOf(draft, item)} stays where it was.`;
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
  return useCallback((item: Movable) => {
    wanted.current = movableId(item);
  }, []);
}
