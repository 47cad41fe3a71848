/** A row of a schedule, as far as it decides which columns there are. */
type Row = Readonly<Partial<Record<'week' | 'date' | 'reading', unknown>>> & {
  readonly materials?: readonly unknown[] | undefined;
};

/** Which columns a schedule has beside that of the topics: those of which a row says something. */
export function columnsOf(schedule: readonly Row[]) {
  return {
    week: schedule.some(({ week }) => week !== undefined),
    date: schedule.some(({ date }) => date !== undefined),
    reading: schedule.some(({ reading }) => reading !== undefined),
    materials: schedule.some(({ materials = [] }) => materials.length > 0),
  };
}
