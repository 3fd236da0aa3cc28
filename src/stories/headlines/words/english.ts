import type { HeadlineTable } from './headline-words.ts';

/** English headlines. Every list is a closed class or the commonest of an open one. */
export const english: HeadlineTable = {
  small: `a, an, the, of, and, to, in, is, that, it, was, for, on, with, as, at, by, be, this, have, from, or, had, his, but, they, are, which, you, were, her, she, there,
    would, their, will, when, who, has, more, been, its, he, not, after, over, about, than, into, i, we, our, my, your, them, him, us, me, up, out, off, down, so, no, new, now, just,
    how, why, what, where, do, does, did, if, then, also, while, amid, despite, before, under, against, between, during, through, all, some, any, one, can, being, own, very, too, only,
    still, even, first, last, next, most, many, much, other, another, such, these, those, here, because, since, until, per, cent, year, years, day, days, week, weeks, month, months,
    today, yesterday, monday, tuesday, wednesday, thursday, friday, saturday, sunday, mr, mrs, ms, dr, man, woman, men, women, people, get, gets, got, go, goes, going, make, makes, made,
    take, takes, took, back, big, top, set, say, says, said, time, way, live, watch, video, exclusive, revealed, latest, update, breaking, news, percent`,
  reporting: `say, says, said, saying, according to, tell, tells, told reporters, told the, warn, warns, warned, warning, claim, claims, claimed, insist, insists, insisted, suggest, suggests, suggested, argue*, admit, admits,
    admitted, admission, concede*, deny, denies, denied, denial, accuse, accuses, accused, accusing, accusation*, allege, alleges, alleged, alleging, allegation*, blame, blames, blamed, blaming, slam, slams, slammed, blast, blasts, blasted,
    call, calls, called, calling, urge*, demand, demands, demanded, vow, vows, vowed, pledge*, promise*, threaten*, predict*, forecast*, estimate*, expect, expects, believe*, think, thinks, fear, fears, hope, hopes, hint*, confirm, confirms, confirmed,
    announce*, declare*, describe*, explain*, reveal, reveals, report, reports, reported, recall*, remember*, note, notes, noted, add, adds, ask, asks, asked, question, questions, questioned, criticise*, criticize*,
    condemn*, praise*, reject, rejects, rejected, dismiss, dismisses, dismissed, rubbish*, brand, brands, branded, label*, mock*, joke*, quip*, swear*, testif*, testimony, show, shows, showed, find, finds, indicate*, propose*, want, wants, outline*, unveil*, detail, details, detailed, lays out, discuss*, hears, heard, told the, tells of,
    defend*, boast*, caution*, signal, signals, signaled, signalled, complain*, lament*, quote*, cites, citing, challenge*, dispute*, counter, counters, reply, replies, responds, response, react*, tweet*, writes, wrote, opinion, analysis, in words,
    lash*, takes aim, hits back, fires back, doubles down, weighs in, speaks, speak, talks up, tout, touts, plead*, apologis*, apologiz*, rule, rules, ruled, opposes, opposed, endorse*, agrees, decries, laud, lauds, hail, hails, hailed,
    argues, sees, point to, points to, thanks, thank, comment, comments, remark*, rhetoric, message, speech, interview, debate*, invoke*, compare*, liken*, appeal*, sue, sues, sued, lawsuit, lawsuits, complaint, asserts, asserted, swipe, scold*, chide*, rebuke*, rebut*, refute*, portray*, depict*, paint, paints, frames, ridicule*`,
  cues: `told, stated, added, testified, recalled, wrote, tweeted, telling, saying, adding, noting, claiming, arguing, stating, put it, maintained, acknowledged, contended, contends, quipped, spoke, speaks, thundered, stormed, fumed, raged, gushed, hit back, sneered, whined, boasted, understands, learned, learnt, heard, hears, ruled, concluded, according`,
  hearsay: `reportedly, allegedly, alleged, apparently, supposedly, believed, thought, understood, rumour*, rumor*, said, claimed, reported, purportedly, tipped`,
  claiming: `claim*, allege*, boast*, accus*, insist*, maintain*, charge that, rumour*, rumor*, purport*`,
  hedging: `may, might, could, can, reportedly, allegedly, alleged, apparently, apparent, appear, appears, appearing, appeared, seem, seems, seemingly, seeming, possibly, possible, potential, potentially, probable, probably, perhaps,
    likely, unlikely, suspected, suspect, suspects, suspicion, suspicions, feared, fear, fears, rumour*, rumor*, said to, believed to, thought to, understood to, tipped, expected, accused, accusation*, allegation*, alleging, alleges, charged,
    charge, charges, so-called, supposed*, presumed, disputed, unconfirmed, unverified, unproven, unclear, should, would, risk, risks, threat, at risk, if, claim, claims, report, reports, speculation, hint, hints, hopes, bid, linked,
    trial, probe, probes, probed, probing, investigat*, inquiry, enquiry, lawsuit, row, wants, eyes, chance, odds, poll, polls, survey, projected, forecast, estimated, almost, nearly, up to`,
  coming: `poised to, ready to, set to, about to, due to, plans to, plan to, planning to, planned, in talks, talks, could, may, might, would, hopes to, hope to, wants to, considering, consider, considers, weighing, weighs, mulls, mulling, expected to, expects to, is to, are to,
    close to, nearing, near, likely to, proposed, proposal, proposes, will, intends to, prepared to, aims to, offer, offered, bid, possible, potential, seeks to, seeking to, on the brink, on the verge, vow*, threaten*, if, draft, not yet, yet to`,
  sources: `report, reports, source, sources, study, studies, survey, poll, police, officials, official, minister, ministry, court, expert, experts, analyst, analysts, scientists, researchers, doctors, union, unions, spokesman, spokeswoman, spokesperson, lawyer, lawyers,
    prosecutor, prosecutors, watchdog, agency, media, newspaper, paper, campaigners, witness, witnesses, mayor, governor, president, pm, ceo, chief, boss, judge, coach, think-tank, document*, government, gov't, aide, aides, family, un, eu, who, fbi, review, opinion, analysis, comment, regulator, diplomat, diplomats, data, figures, minutes, research, inquiry, audit, editorial`,
  official: `police, officials, official, authorities, authority, court, judge, jury, ministry, department, coastguard, coast guard, fire, firefighter*, hospital, coroner, government, bureau, office, commission, commissioner, agency, service, services, statistics, parliament, senate, congress,
    council, committee, regulator, watchdog, treasury, bank, census, navy, army, military, sheriff, rescue*, railway, airport, airline, utility, operator, weather, meteorologist*, survey, records, document*, inspectorate, electoral, returning, registrar, inquiry, minutes, data, filing, poll, polls, survey, network, networks, sides, parties, judge, prison, statement, charges, complaint, indictment, affidavit, sheriff, constable, sergeant, lieutenant, detective, inspector, trooper, doctors, undersecretary, administration`,
  passers: `newspaper, paper, magazine, broadcaster, channel, radio, reports, report, media, source, sources, insider, insiders, people, person, friend, friends, pal, pals, witness*, gazette, times, post, herald, tribune, journal, ledger, telegraph, mail, courier, chronicle, observer, weekly, news, agency reuters, reuters, bloomberg, cnn, bbc`,
  wrong: `rigg*, rig, brib*, cheat*, steal*, stole, stolen, fraud*, lie, lied, lies, lying, liar, corrupt*, embezzl*, launder*, murder*, rape*, raping, assault*, abus*, molest*, groom*, beaten, bullied, bullies, harass*, blackmail*, extort*, smuggl*, traffick*, poison*, sabotag*, hack*, leak*, spied, spying, forge*, forging, faked,
    faking, dodg*, evad*, pocket*, loot*, torture*, plott*, collud*, conspir*, negligen*, neglect*, dump*, pollut*, slash*, fist*, punch*, hid, hides, hiding, hidden, cover-up, cover-ups, covered up, swindl*, scam*, doping, doped, fixed, insider trading, tax evasion, siphon*, ignor*, knew, drunk*, botch*, betray*, fleec*, exploit*, silenc*, buried, burying, suppress*, conceal*, hush*, blind eye, falsif*, fabricat*, doctored, sabotage, racist*, sexist*, overcharg*, exaggerat*, defraud*, mislead*, misled, tamper*, unsealed`,
  settled: `convict*, found guilty, pleaded guilty, plead guilty, pleads guilty, confess*, admit*, sentenced, jailed, guilty, conced*, acknowledg*, apologis*, apologiz*, video shows, footage shows, caught on, cctv`,
  denying: `deny, denies, denied, denying, denial, denials, rejected, rejects, dismissed, dismisses, insist, insists, insisted, rubbish, rubbished, hit back, untrue, false, baseless, unfounded, disputes, disputed, contradict*, refut*, offered to show, wrongdoing, no evidence`,
  negating: `not, never, cannot, isn't, aren't, wasn't, weren't, don't, doesn't, didn't, won't, wouldn't, can't, couldn't, hasn't, haven't, hadn't, shouldn't, neither, nobody`,
  proving: `prove, proves, proved, proven, proof`,
  done: `sold, sells, snapped, bought, buys, acquired, acquires, sealed | sell, selling, sale, takeover, buy, buying, acquire, purchase
    resigned, resigns, quits, quit, ousted, sacked | resign, resignation, step, sack, sacking, fired, shown the door, reshuffle
    signed, signs, inked | sign, signing
    banned, bans, outlawed | ban, banning
    scrapped, scraps, axed, abolished | scrap, scrapping, axe, abolish
    arrested, jailed, imprisoned | arrest, jail
    approved, approves | approve, approval`,
  ahead: `on the way, to come, to follow, coming, will, looms, looming, ahead, on its way`,
  further: `more, further, another, additional, extra, again`,
  excerpt: `read the rest, read more at, read the full, watch the, full interview, full story, listen to, video below, video above, see the video, full transcript, via`,
  asking: `how, why, what, who, where, when, which, is, are, will, can, does, do, did, could, should, would, inside, meet, opinion, analysis, explainer, factbox, fact check, q&a, review, obituary, letters, editorial, live`,
  asides: `after, amid, despite, over, since, before, with, for, on, because, though, although`,
  joining: `as, after, and, but, while, amid, despite, when, before, because, over, since, though, although, with, for`,
};
