/** Every color of LOOK 2, by role: light, dark, high contrast light, high contrast dark. */
export const colors = {
  surface: ['#ffffff', '#15171b', '#ffffff', '#000000'],
  'surface-sunken': ['#f4f6f8', '#1c2024', '#f4f6f8', '#121416'],
  'surface-hover': ['#edeff1', '#26292e', '#edeff1', '#1f2225'],
  'surface-overlay': ['#ffffff', '#202327', '#ffffff', '#0c0d10'],
  text: ['#1b2025', '#e6e8ea', '#000000', '#ffffff'],
  'text-quiet': ['#565b63', '#aaaeb4', '#393e43', '#d1d5d9'],
  line: ['#dee0e2', '#2f3338', '#6e7277', '#7c8186'],
  'line-control': ['#82878c', '#70757c', '#393e43', '#b9bec4'],
  employee: ['#4e5661', '#b7bec7', '#313942', '#d2d8df'],
  distributor: ['#00686c', '#7cced2', '#004d51', '#a0e6ea'],
  supplier: ['#8b376b', '#eda4cc', '#6f2453', '#fcc0e0'],
  outside: ['#7d4a14', '#edc47d', '#5d3407', '#fcd999'],
  'outside-surface': ['#fff4e3', '#2e2314', '#fff4e3', '#2e2314'],
  'outside-line': ['#b57730', '#997238', '#7c4607', '#d1a662'],
  danger: ['#b02b27', '#f98f87', '#861213', '#ffb4b0'],
  'danger-surface': ['#fff1f1', '#331d1c', '#fff1f1', '#331d1c'],
  success: ['#22683b', '#7fd497', '#0c4d26', '#a5ebb7'],
} as const satisfies Record<string, readonly [string, string, string, string]>;

/** The accent that a portal owner has not chosen, and what becomes of it where relative colors are missing. */
export const accent = {
  input: '#0b57d0',
  derived: ['#0452cb', '#6ea9ff', '#002aa2', '#8fc4ff'],
  /** Bounds of lightness, then the most chroma (LOOK 2 "Accent"): contrast wins over brand. */
  bounds: [
    [0.3, 0.48, 0.2],
    [0.74, 0.85, 0.16],
    [0.2, 0.36, 0.2],
    [0.82, 0.92, 0.14],
  ],
  /**
   * How much of it is in its tint and in its lines, in percent of the surface: light, dark. LOOK says 8 for the light
   * tint; but browsers mix a color before they fit it into sRGB, and then only 7.5 keeps the floor of high contrast.
   */
  tint: [7.5, 12],
  line: [45, 50],
} as const;
