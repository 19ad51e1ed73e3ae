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
} from '@/components/mixture-editor/draft/mixture-draft';
import { Ghost } from './drag-ghost';
import { dropAction, type Movable, nameOf, stepAction } from './moves';
import { movableOf, nearestPlace } from './nearest-place';
import { movableId } from './use-movable';

/** Moves by a step, announces it, and keeps the focus on the moved item. */
type Step = (item: Movable, direction: Direction) => void;

const StepContext = createContext<Step>(() => {});

/** The distance from which a press counts as a drag, in pixels. */
const activationConstraint = { distance: 4 };
/** Dragging to the edge scrolls the editor, never the window. */
const scrollsEditor = { canScroll: (element: Element) => element !== document.scrollingElement };

interface MovingAreaProps {
  draft: Draft;
  dispatch: Dispatch<DraftAction>;
  /** Renders the draft as it would be if the item were dropped in the layer below it. */
  children: (shown: Draft) => ReactNode;
}

/** The area in which layers and slots move, by pointer, touch or steps. Every move is announced. */
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

  /** The draft after a drop; the same draft where nothing would change. */
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
        // Within a layer the other items make room; in another layer the item is rendered first.
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

/** Moves a layer or slot by steps. */
export function useStep(): Step {
  return use(StepContext);
}

function actionOf(active: Active, over: Over | null): DraftAction | null {
  const index: number | undefined = over?.data.current?.sortable.index;
  return over === null || index === undefined ? null : dropAction(movableOf(active), movableOf(over), index);
}

/** The announcement of a move; null where nothing moved. */
function moved(before: Draft, after: Draft, item: Movable): string | null {
  return before === after ? null : `${nameOf(before, item)} is now ${nameOf(after, item)}.`;
}

function stays(draft: Draft, item: Movable): string {
  return `${nameOf(draft, item)} stays where it was.`;
}

/** Returns the focus to the handle of the moved item, which may be another element now. */
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
