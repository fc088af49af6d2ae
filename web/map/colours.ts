/** The colour that a token has now, in the theme on screen; a canvas cannot read the tokens by itself. */
export function resolver(node: HTMLElement): (token: string) => string {
  const probe = document.createElement('i');
  probe.hidden = true;
  node.append(probe);
  const seen = new Map<string, string>();
  return (token) => {
    const known = seen.get(token);
    if (known !== undefined) return known;
    probe.style.color = `var(--${token})`;
    const colour = getComputedStyle(probe).color;
    seen.set(token, colour);
    return colour;
  };
}

/** Diagonal lines as an image that maplibre repeats. */
export function hatch(line: string, size = 8): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d')!;
  context.strokeStyle = line;
  context.lineWidth = 1.2;
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift, size);
    context.lineTo(shift + size, 0);
  }
  context.stroke();
  return context.getImageData(0, 0, size, size);
}
