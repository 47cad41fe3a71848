import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { printFigures, type Figure } from './figures.ts';
import { generateSite } from './generate-site.ts';
import { Lot } from './random.ts';
import { measureSite, printBuilds } from './report-builds.ts';

const PICTURES = 200;
const PER_POST = 10;
const WIDTH = 1600;
const HEIGHT = 900;

/** Milliseconds of one core for all variants of a picture. */
const MOST = 250;

/**
 * Builds a site of figures, and prints what making their variants costs.
 *
 * @param workFolder absolute path
 */
export async function reportPictures(workFolder: string, pictures = PICTURES): Promise<Figure[]> {
  const folder = path.join(workFolder, 'pictures');
  await generateSite(folder, { posts: 0 });
  for (let number = 0; number < pictures; number += 1) {
    await fs.mkdir(path.join(folder, 'content/posts'), { recursive: true });
    await sharp(Buffer.from(drawing(number)))
      .png()
      .toFile(path.join(folder, `content/posts/figure-${number}.png`));
    if (number % PER_POST === 0) await writePost(folder, number);
  }
  const site = { name: `${pictures} figures`, folder, workFolder: `${folder}-work` };
  const row = await measureSite(site);
  printBuilds(`Figures of ${WIDTH}x${HEIGHT} pixels, PNG`, 'figure', [row]);
  const cpu = (state: string): number => row.measures[state]?.cpuSeconds ?? Number.NaN;
  const value = ((cpu('cold') - cpu('nothing changed')) / pictures) * 1000;
  const name = 'All variants of a figure, of one core';
  const figures: Figure[] = [{ name, value, unit: 'ms', most: MOST }];
  printFigures('Figures', figures);
  return figures;
}

async function writePost(folder: string, first: number): Promise<void> {
  const lines = Array.from(
    { length: PER_POST },
    (_, index) => `:::figure\n![A plot](figure-${first + index}.png)\nPlot ${first + index}.\n:::`,
  );
  const head = `---\ntitle: Figures from ${first}\ndate: 2020-01-01\n---`;
  const file = path.join(folder, `content/posts/figures-${first}.md`);
  await fs.writeFile(file, `${[head, ...lines].join('\n\n')}\n`);
}

/** Coloured curves on white, as a program for plots draws them. */
function drawing(number: number): string {
  const lot = new Lot(number + 1);
  const curves = Array.from({ length: 6 }, (_, curve) => {
    const points = Array.from(
      { length: 200 },
      (__, index) => `${80 + index * 7},${HEIGHT / 2 + lot.below(300) * Math.sin(index / 20)}`,
    );
    const style = `fill="none" stroke="hsl(${curve * 60},70%,45%)" stroke-width="3"`;
    return `<polyline ${style} points="${points.join(' ')}"/>`;
  });
  const size = `width="${WIDTH}" height="${HEIGHT}"`;
  const paper = '<rect width="100%" height="100%" fill="white"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paper}${curves.join('')}</svg>`;
}
