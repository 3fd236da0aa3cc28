/** What stands between an outlet's name and a feed's part of it: "BBC News - World", "Post: Sport". */
const PARTING = /\s?[:|»›·/]\s|\s[-–—]\s/;

/**
 * The name that two feeds of one outlet share: "Channel Nine: News" and "Channel Nine: Sport" are
 * both of Channel Nine. Where they share nothing before a parting, the name known first stays.
 */
export function sharedOutletName(known: string, other: string): string {
  const [name = '', ...rest] = known.split(PARTING);
  const [otherName = ''] = other.split(PARTING);
  const isShared = name.trim() !== '' && name.trim() === otherName.trim();
  return isShared && rest.length > 0 ? name.trim() : known;
}
