/** Own drawings, 20 by 20, one stroke. */
const PATHS = {
  check: 'M4 10.5l4 4 8-9',
  warn: 'M10 3.2l7.4 13.1H2.6L10 3.2zM10 8.2v3.8M10 14.1v.2',
  stop: 'M10 2.8a7.2 7.2 0 100 14.4 7.2 7.2 0 000-14.4zM10 6.4v4.4M10 13.4v.2',
  clock: 'M10 2.8a7.2 7.2 0 100 14.4 7.2 7.2 0 000-14.4zM10 6v4.3l2.8 1.7',
  pause: 'M10 2.8a7.2 7.2 0 100 14.4 7.2 7.2 0 000-14.4zM8.2 7.2v5.6M11.8 7.2v5.6',
  down: 'M5 7.5l5 5 5-5',
  up: 'M5 12.5l5-5 5 5',
  right: 'M7.5 5l5 5-5 5',
  person: 'M10 9.4a3.2 3.2 0 100-6.4 3.2 3.2 0 000 6.4zM3.8 17c.6-3.2 3-5 6.2-5s5.6 1.8 6.2 5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  file: 'M5 2.8h6.5l3.5 3.5v10.9H5zM11.5 2.8v3.5H15',
} as const;

export type IconName = keyof typeof PATHS;

/** Always decoration: the text beside it says the same. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const stroke = {
    stroke: 'currentColor',
    strokeWidth: 1.75,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const;
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="none" {...stroke} />
    </svg>
  );
}

export function Mark() {
  return (
    <svg className="mark" width="34" height="24" viewBox="0 0 34 24" aria-hidden="true" focusable="false">
      <path
        d="M1 19h32M3.5 19C6 9.5 11 4.5 17 4.5S28 9.5 30.5 19M10 19v-9.4M17 19V4.5M24 19V9.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
