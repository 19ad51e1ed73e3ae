import encodeQR from 'qr';

interface QrCodeProps {
  text: string;
  label: string;
}

/** A QR code, black on white in both themes, because scanners need the contrast. */
export function QrCode({ text, label }: QrCodeProps) {
  const rows = encodeQR(text, 'raw', { border: 3 });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="my-2 size-44 rounded-lg border"
    >
      <path d={`M0 0h${rows.length}v${rows.length}h-${rows.length}z`} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
