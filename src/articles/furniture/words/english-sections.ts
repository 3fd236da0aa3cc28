import { phrases } from './language-words.ts';

/** What English newspapers call their sections. */
export const ENGLISH_SECTIONS = phrases(`
  world | world news | uk | uk news | us | us news | u.s. | u.s. news | usa | europe | asia | asia pacific | africa
  americas | latin america | middle east | australia | australia news | canada | india | china | russia | ukraine
  news | politics | business | business news | economy | economics | finance | personal finance | money | markets
  companies | technology | tech | science | space | health | sport | sports | football | soccer | basketball
  baseball | cricket | tennis | golf | rugby | rugby union | formula 1 | boxing | racing | athletics | cycling
  culture | arts | entertainment | celebrity | celebrities | showbiz | tv | lifestyle | life | life & style
  life and style | travel | food | fashion | style | beauty | opinion | opinions | comment | commentary | editorial
  editorials | columns | columnists | analysis | letters | environment | climate | climate change | energy | education
  society | crime | courts | law | justice | media | weather | books | film | movies | music | theatre | theater
  art & design | tv & radio | tv and radio | television | royals | royal | royal family | national | nation
  international | global development | local | local news | regional | city | metro | community | breaking news
  top news | latest news | features | feature | investigations | investigation | explainers | war in ukraine
  ukraine war | ukraine crisis | russia-ukraine war | israel-hamas war | elections | election | religion | history
  obituaries | real estate | property | homes | cars | motoring | transport | aviation | defence | defense | military
  security | immigration | human rights | gaming | internet | science & environment | science & tech
  science and technology | tech & science | ideas | interview | interviews | magazine | press releases
`);
