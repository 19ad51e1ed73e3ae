import { publicSets } from './public-sets';

/** Where public datasets come from. */
export function PublicSetList() {
  return (
    <ul className="grid gap-3 md:grid-cols-3">
      {publicSets.map(({ name, about, file, source, licence }) => (
        <li key={name} className="flex flex-col gap-2 rounded-xl border bg-surface p-4 text-small">
          <h3 className="font-semibold text-ui">{name}</h3>
          <p className="text-ink-muted">{about}</p>
          <p>
            <span className="text-ink-muted">File: </span>
            {file}
          </p>
          <p>
            <span className="text-ink-muted">Licence: </span>
            {licence}
          </p>
          <a
            href={source}
            target="_blank"
            rel="noreferrer"
            className="mt-auto break-all text-ink-muted underline underline-offset-2 hover:text-ink"
          >
            {source.replace('https://', '')}
          </a>
        </li>
      ))}
    </ul>
  );
}
