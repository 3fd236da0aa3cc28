import type { HeadlineTable } from './headline-words.ts';

const german: HeadlineTable = {
  small: `der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, in, im, an, am, auf, aus, bei, beim, mit, nach, von, vom, vor, zu, zum, zur, für, gegen, über, unter, um, ohne, durch, seit, bis, ist, sind, war, waren,
    wird, werden, wurde, wurden, hat, haben, hatte, hatten, sein, seine, seinen, seinem, seiner, ihr, ihre, ihren, ihrem, ihrer, er, sie, es, wir, ich, sich, nicht, kein, keine, auch, noch, nur, schon, so, wie, als, dass, daß, wenn, aber, doch, mehr, sehr, nun, jetzt,
    heute, gestern, jahr, jahre, jahren, monat, monate, monaten, tag, tage, tagen, woche, wochen, prozent, neue, neuer, neues, neuen, alle, viele, man, dort, hier, wieder, keinen, uns, unser, unsere, nachdem, weil`,
  reporting: `sagt, sagte, sagen, laut, zufolge, meint, erklärt, erklärte, behauptet, behaupten, behauptete, warnt, warnen, warnte, wirft, werfen, kritisier*, fordert, fordern, forderte, beklagt, klagt, nennt, nennen, nannte, verspricht, kündigt, droht, drohen, hofft, fürchtet,
    fürchten, befürchtet, rechnet, glaubt, vermutet, zweifelt, bestreitet, bestreiten, dementiert, weist, räumt, gesteht, gibt zu, bestätigt, bestätigen, berichtet, berichten, vorwurf, vorwürfe*, beschuldig*, verdacht, rät, lobt, verteidigt, erinnert, erzählt, kontert, ruft, bezeichnet, spricht, hält, will, wollen, beteuert,
    beschwert, mahnt, appelliert, bittet, schätzt, schätzen, erwartet, erwarten, verlangt, verlangen, interview, kommentar, studie, umfrage, schließt nicht aus, sieht, sehen`,
  cues: '',
  hearsay: '',
  claiming: `behaupt*, beschuldig*, beteuer*, wirft, vorwurf, vorwürfe*, unterstell*, mutmaß*, gerücht*`,
  hedging: `könnte, könnten, kann, dürfte, dürften, soll, sollen, sollte, sollten, mag, möglich*, angeblich*, mutmaßlich*, wohl, vermutlich, offenbar, anscheinend, womöglich, vielleicht, wahrscheinlich, eventuell, verdacht*, verdächtig*, vorwurf, vorwürfe*, gerücht*, anklag*, angeklagt*, befürcht*, droht, drohen, sabotageverdacht, ermittl*, streit, scheint,
    wolle, würde, würden, bald, heißt es, prozess, bis zu, hoffnung, hofft, angst`,
  coming: `könnte, könnten, dürfte, will, wollen, soll, sollen, plant, planen, erwägt, erwägen, prüft, prüfen, verhandel*, gespräche*, vor dem, kurz vor, steht vor, angebot, bietet, vielleicht, möglich*`,
  sources: `bericht, berichte, studie, umfrage, polizei, minister*, gericht, expert*, forscher*, experten, verband, gewerkschaft, sprecher*, anwalt, zeuge*, bürgermeister*, präsident*, betriebsrat, reederei, behörde, amt, regierung, zeitung, medien, insider, quelle*, opposition, gutachten, verein, chef*, trainer, ministerium, analyst*, kommentar, interview, protokoll, akten`,
  official: `polizei, feuerwehr, behörde*, amt, ministerium, gericht, regierung, rettungs*, küstenwache, klinik, krankenhaus, wetterdienst, landkreis, stadt, stadtverwaltung, statistik*, kreis, verwaltung, bahn, rat, akten, protokoll`,
  passers: `zeitung, blatt, tagblatt, sender, radio, magazin, medien, insider, kreise*, quelle*, bericht, berichte, zeuge*, nachbar*, augenzeug*, rundfunk, kurier, anzeiger, spiegel, personen`,
  wrong: `betrog*, betrüg*, betrug, stahl, gestohlen, stehlen, klaute, log, gelogen, lügt, schlug, schlägt, geschlagen, prügel*, bestach, bestech*, bestochen, korrupt*, vertusch*, verheimlich*, verschwieg*, verschweig*, fälsch*, gefälscht*, manipulier*, missbrauch*, unterschlug, unterschlag*, veruntreu*, ermordet*, mord, vergift*, misshandel*, erpress*, schmuggel*, verspielt*, wusste*, belog, getäuscht, täuscht*, ignorier*, betrunken*, verriet, verraten, missachtet*, hinterging, verschleier*, unterdrück*, rassistisch*`,
  settled: `verurteilt*, gestand, gestanden, geständnis, räumte ein, räumt ein, gab zu, zugegeben, schuldig, einräum*, eingeräumt`,
  denying: `bestreite*, bestritt*, dementier*, weist, wies, zurückgewiesen, erfunden, falsch, leugne*, haltlos, abgestritten, verneint, widerspr*`,
  negating: `nicht, nie, niemals, kein, keine, keinen, keinem, keiner, niemand`,
  proving: `beweist, beweisen, bewiesen, beweis, belegt, belegen`,
  done: `verkauft, gekauft, übernommen, kauft
    tritt, zurückgetreten, rücktritt, trat, entlassen, gefeuert
    schließt, geschlossen
    verbietet, verboten
    verhaftet, festgenommen`,
  ahead: `kommt, kommen, folgt, folgen, wird, werden`,
  further: `weitere, mehr, noch`,
  excerpt: `ganzes interview, im video, zum video, mehr dazu, lesen sie`,
  asking: `wie, warum, was, wer, wo, wann, wieso, weshalb, kommentar, interview, porträt, ist, sind, hat, kann, muss, darf, soll`,
  asides: `nach, nachdem, trotz, wegen, mit, für, bei, vor`,
  joining: `und, nach, nachdem, während, weil, aber, obwohl, als, bei, trotz, wegen, mit, für`,
};

const french: HeadlineTable = {
  small: `le, la, les, l, un, une, des, de, d, du, au, aux, et, ou, à, en, dans, par, pour, sur, sous, avec, sans, contre, entre, chez, depuis, est, sont, était, a, ont, avait, être, avoir, il, elle, ils, elles, on, nous, vous, je, ne, n, pas, plus, que, qu, qui, ce, c, cette,
    ces, cet, se, s, sa, son, ses, leur, leurs, mais, comme, si, aussi, très, tout, tous, toute, après, avant, vers, fait, deux, trois, an, ans, année, jour, jours, mois, semaine, nouveau, nouvelle, hier, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, été, lors, dont, où, même, encore, notre, nos, pendant`,
  reporting: `dit, disent, affirme, affirment, selon, d'après, estime, estiment, assure, assurent, accuse*, dénonce*, prévient, avertit, annonce*, déclare*, explique*, raconte*, réclame*, exige*, demande*, critique*, reproche*, soupçonn*, redoute*, craint, craignent, espère*, promet*, menace*, dément, démentent, nie, nient,
    conteste*, reconnaît, admet, avoue, confirme*, révèle*, rapporte*, évoque*, appelle*, veut, veulent, juge, jugent, témoigne*, interview, entretien, tribune, défend, défendent, fustige*, salue, répond, étude, sondage, prédit, prévoit, plaide*, s'inquiète, dénoncé`,
  cues: '',
  hearsay: '',
  claiming: `accus*, affirm*, préten*, dénonc*, assur*, soupçonn*, allégu*, alléguation*`,
  hedging: `pourrait, pourraient, peut, peuvent, serait, seraient, aurait, auraient, devrait, devraient, présumé*, présumée*, soupçon*, suspect*, accus*, possible*, probable*, peut-être, semble*, éventuel*, risque*, menac*, rumeur*, enquête, procès, mis en examen, craint*, crainte*, prétendu*, allégu*, jusqu'à, environ, apparemment, sans doute, probablement`,
  coming: `pourrait, pourraient, devrait, va, vont, envisage*, projette, prévoit, négocie*, discussions, pourparlers, prêt à, bientôt, offre, propose*, proposition, souhaite*, sur le point, serait, seraient, étudie`,
  sources: `rapport, étude, sondage, police, ministre, ministère, justice, expert*, chercheur*, syndicat*, porte-parole, avocat*, témoin*, maire, préfet, préfecture, source*, journal, presse, gouvernement, opposition, association, analyste*, entretien, interview, tribune`,
  official: `police, gendarme*, pompier*, préfet, préfecture, ministère, tribunal, gouvernement, hôpital, mairie, agence, autorité*, secours, institut, conseil, statistique*, météo, commission, sénat, assemblée`,
  passers: `journal, presse, radio, chaîne, magazine, source*, témoin*, voisin*, proche*, quotidien, hebdomadaire, média*, télévision`,
  wrong: `menti, ment, mentait, volé, vole, vola, triché, triche, fraud*, corromp*, corrupt*, détourn*, cach*, dissimul*, frapp*, agress*, violé, viole, tué, truqu*, falsifi*, empoisonn*, rejett*, pollu*, espionn*, escroqu*, blanchi*, harcel*, trahi*, sabot*, ignor*, ivre, étouff*, exploit*, gonfl*, bidonn*, racist*, savait`,
  settled: `condamné*, coupable, avoué, avoue, reconnu, admis, aveux`,
  denying: `dément*, nie, nient, nié, conteste*, contesté*, rejett*, réfut*, récus*, faux, infondé*, mensong*`,
  negating: `pas, jamais, aucun, aucune, personne, ni`,
  proving: `prouve*, preuve*, prouvé*, démontre*, démontré*`,
  done: `vendu, vend, racheté, rachète
    démissionne, démission, limogé, viré
    signé, signe
    interdit, interdite
    arrêté, arrêtée`,
  ahead: `à venir, arrive, arrivent, sera, seront`,
  further: `plus, autre, autres, nouvelle, nouvelles, encore`,
  excerpt: `lire la suite, voir la vidéo, en vidéo, réservé aux abonnés, l'intégralité`,
  asking: `comment, pourquoi, qui, que, quel, quelle, où, quand, est-ce, faut-il, peut-on, qu'est-ce, tribune, entretien, portrait`,
  asides: `après, malgré, pour, avec, lors`,
  joining: `et, après, alors, tandis, mais, avant, malgré, pour, avec, lors, dont`,
};

const spanish: HeadlineTable = {
  small: `el, la, los, las, lo, un, una, unos, unas, de, del, al, a, y, e, o, u, en, con, por, para, sin, sobre, bajo, tras, entre, desde, hasta, contra, hacia, es, son, fue, era, ser, ha, han, había, haber, se, su, sus, que, qué, no, más, como, pero, si, ya, muy, este, esta, estos, estas,
    ese, esa, le, les, nos, me, mi, mis, él, ella, ellos, yo, también, todo, todos, toda, dos, tres, año, años, día, días, mes, meses, semana, nuevo, nueva, ayer, hoy, lunes, martes, miércoles, jueves, viernes, sábado, domingo, durante, cuando, donde, hay, está, están, nuestro`,
  reporting: `dice, dicen, dijo, según, afirma*, asegura*, aseguró, acusa*, acusó, denuncia*, advierte*, advirtió, avisa, anuncia*, declara*, explica*, cuenta, relata, reclama*, exige*, pide, piden, critica*, reprocha*, sospecha*, teme*, espera*, promete*, amenaza*, niega*, negó, desmiente*, rechaza*,
    reconoce*, admite*, confiesa*, confirma*, revela*, informa*, llama*, quiere*, cree*, considera*, opina*, sostiene*, entrevista, defiende*, responde*, estudio, encuesta, prevé, alerta*, lamenta*, califica*, insiste*, estima*`,
  cues: '',
  hearsay: '',
  claiming: `acus*, asegur*, sostien*, denunci*, alega*, presunt*, afirm*`,
  hedging: `podría, podrían, puede, pueden, sería, serían, habría, habrían, debería, presunt*, supuest*, sospech*, acusad*, posible*, probable*, quizá*, parece*, eventual*, riesgo, rumor*, investiga*, juicio, imputad*, teme*, amenaza*, hasta, cerca de, al parecer, aparentemente, tal vez`,
  coming: `podría, podrían, va a, van a, estudia*, planea*, prevé, negocia*, conversaciones, dispuesto a, a punto de, oferta, propone*, propuesta, pretende*, quiere*, valora*`,
  sources: `informe, estudio, encuesta, policía, ministro, ministra, ministerio, juez, tribunal, expert*, científic*, investigador*, sindicato*, portavoz, abogad*, testigo*, alcalde*, fuente*, prensa, diario, gobierno, oposición, asociación, analista*, entrevista, opinión`,
  official: `policía, guardia, bomberos, emergencia*, ministerio, juez, tribunal, gobierno, hospital, ayuntamiento, agencia, autoridad*, instituto, protección civil, comisión, congreso, senado, parlamento`,
  passers: `diario, periódico, prensa, radio, cadena, revista, fuente*, testigo*, vecin*, persona*, medio*, televisión`,
  wrong: `mintió, miente, robó, robaba, roba, estaf*, fraude, corrup*, sobornó, soborn*, pagó a, ocult*, escond*, golpe*, agred*, viol*, mató, asesin*, amañ*, falsific*, envenen*, contamin*, espi*, malvers*, blanque*, acos*, traicion*, manipul*, vertió, vierte, ignor*, borrach*, explot*, encubr*, silenci*, racist*, infl*, sabía`,
  settled: `condenad*, culpable*, confesó, admitió, reconoció`,
  denying: `niega*, negó, negaron, desmiente*, desmintió, rechaza*, rechazó, fals*, infundad*`,
  negating: `no, nunca, jamás, ningún, ninguna, nadie, ni`,
  proving: `demuestra*, demostró, prueba, prueban, probado`,
  done: `vende, vendido, vendida, compra, comprado
    dimite, dimitió, dimisión, cesado, despedido, destituido
    firma, firmado
    prohíbe, prohibido
    detenido, detenida, arrestado`,
  ahead: `en camino, vienen, viene, llega, llegan`,
  further: `más, otra, otro, otras, otros`,
  excerpt: `leer más, ver vídeo, en el vídeo, entrevista completa`,
  asking: `cómo, por qué, qué, quién, quiénes, cuándo, dónde, cuál, entrevista, opinión, perfil`,
  asides: `tras, después, por, con, para, durante`,
  joining: `y, tras, mientras, pero, cuando, antes, después, por, con, para, durante`,
};

const italian: HeadlineTable = {
  small: `il, lo, la, i, gli, le, l, un, uno, una, di, d, del, dello, della, dell, dei, degli, delle, a, al, allo, alla, all, ai, agli, alle, da, dal, dalla, dall, dai, in, nel, nella, nell, nei, su, sul, sulla, sui, con, per, tra, fra, e, ed, o, che, chi, non, più, come, ma, se, è, sono, era, erano, ha, hanno,
    aveva, essere, stato, stata, stati, si, suo, sua, suoi, sue, loro, ci, ne, mi, mio, questo, questa, anche, già, molto, tutto, tutti, due, tre, anno, anni, giorno, giorni, mese, mesi, settimana, nuovo, nuova, ieri, oggi, lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, dopo, prima, quando`,
  reporting: `dice, dicono, secondo, afferma*, assicura*, accusa*, denuncia*, avverte, avvertono, annuncia*, dichiara*, spiega*, racconta*, chiede, chiedono, critica*, teme, temono, spera*, promette*, minaccia*, nega*, smentisce, smentiscono, respinge*, ammette*, conferma*, rivela*, riferisc*, chiama*, vuole, vogliono, crede, sostiene*, sostengono,
    intervista, difende*, risponde*, studio, sondaggio, prevede, lancia, attacca*, parla, ritiene, stima, stimano`,
  cues: '',
  hearsay: '',
  claiming: `accus*, sostien*, denunci*, assicur*, presunt*, insinua*, afferm*`,
  hedging: `potrebbe, potrebbero, può, possono, sarebbe, sarebbero, avrebbe, avrebbero, dovrebbe, presunt*, sospett*, accusat*, possibil*, probabil*, forse, sembra*, eventual*, rischi*, voci, indagin*, indagat*, processo, imputat*, teme*, minacci*, fino a, circa, pare`,
  coming: `potrebbe, potrebbero, sta per, valuta*, pensa di, tratta*, trattativa, trattative, pronto a, pronta a, offerta, propone*, proposta, vuole`,
  sources: `rapporto, studio, sondaggio, polizia, ministro, ministra, ministero, giudice, tribunale, espert*, ricercator*, sindacat*, portavoce, avvocat*, testimon*, sindac*, fonti, fonte, stampa, giornale, governo, opposizione, associazione, analist*, intervista`,
  official: `polizia, carabinieri, vigili, pompieri, ministero, tribunale, giudice, governo, ospedale, comune, agenzia, autorità, protezione civile, istituto, commissione, senato, ferrovi*, prefett*`,
  passers: `giornale, quotidiano, stampa, radio, emittente, rivista, fonte, fonti, testimon*, vicin*, persone, televisione`,
  wrong: `mentito, mente, rubato, rubava*, ruba, truff*, frod*, corrot*, corruzion*, tangent*, nascost*, nascond*, picchi*, aggredit*, violentat*, ucciso, truccat*, trucca*, falsific*, avvelen*, inquin*, spia*, ricicl*, tradit*, manipol*, sversa*, ignora*, ubriac*, sfrutta*, insabbia*, sapeva*, gonfi*, razzist*`,
  settled: `condannat*, colpevol*, confessa*, ammess*, ammette`,
  denying: `nega, negano, negato, smentisc*, smentito, respinge*, respinto, fals*, infondat*`,
  negating: `non, mai, nessun, nessuno, nessuna, né`,
  proving: `prova, provano, dimostra*, dimostrato`,
  done: `venduto, venduta, vende, comprato, acquistato
    si dimette, dimissioni, licenziato, esonerato
    firmato, firma
    vietato, vieta
    arrestato, arrestata`,
  ahead: `in arrivo, arriva, arrivano, sarà`,
  further: `altri, altre, ancora, nuovi, nuove`,
  excerpt: `leggi anche, guarda il video, continua a leggere, intervista completa`,
  asking: `come, perché, che, chi, cosa, quando, dove, quale, intervista, ritratto`,
  asides: `dopo, per, con, nonostante`,
  joining: `e, dopo, mentre, ma, quando, prima, per, con, nonostante`,
};

const dutch: HeadlineTable = {
  small: `de, het, een, 't, en, of, in, op, aan, bij, met, van, voor, naar, om, uit, over, onder, tegen, door, tot, te, ter, ten, zonder, na, is, zijn, was, waren, wordt, worden, werd, werden, heeft, hebben, had, hadden, niet, geen, ook, nog, al, maar, als, dat, die, deze, dit, er, hij, zij, ze, we, wij, ik, hun, haar, zijn, meer,
    dan, zo, zeer, wel, jaar, jaren, dag, dagen, week, weken, maand, nieuw, nieuwe, gisteren, vandaag, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, twee, drie, alle, veel, jarenlang`,
  reporting: `zegt, zeggen, zei, volgens, beweert, beweren, stelt, meldt, waarschuwt, waarschuwen, beschuldig*, verwijt*, eist, eisen, vraagt, vragen, belooft, dreigt, dreigen, vreest, vrezen, hoopt, verwacht*, ontken*, weerspreekt, geeft toe, bekent, bevestig*, onthult, noemt, noemen, vindt, vinden, wil, willen, denkt, gelooft,
    bekritiseert, verdedigt, aldus, interview, onderzoek, peiling, pleit, roept, schat, klaagt, verklaart, spreekt, legt uit`,
  cues: '',
  hearsay: '',
  claiming: `bewe*, beschuldig*, verwijt*, vermeend*, aantijging*`,
  hedging: `zou, zouden, kan, kunnen, mogelijk*, misschien, wellicht, vermoedelijk*, waarschijnlijk*, naar verluidt, verdacht*, verdenking, beschuldig*, lijkt, lijken, blijkbaar, dreigt, gerucht*, onderzoek, proces, vrees, vreest, risico, tot wel, zogenaamd*, vermeend*`,
  coming: `zou, wil, willen, gaat, gaan, overweegt, overwegen, onderhandel*, gesprekken, plan, plannen, bod, op het punt, van plan, voorstel`,
  sources: `rapport, onderzoek, studie, peiling, politie, minister*, rechter, expert*, deskundige*, onderzoeker*, vakbond*, woordvoerder, advocaat, getuige*, burgemeester, bron, bronnen, krant, kabinet, oppositie, vereniging, analist*, interview`,
  official: `politie, brandweer, ministerie, rechter, rechtbank, justitie, kabinet, ziekenhuis, gemeente, dienst, autoriteit*, knmi, waterschap, instituut, commissie, kustwacht`,
  passers: `krant, radio, omroep, zender, blad, tijdschrift, bron, bronnen, getuige*, buur*, ingewijd*, media`,
  wrong: `loog, gelogen, liegt, stal, gestolen, steelt, fraude*, frauduleus, corrupt*, omgekocht*, smeergeld, verzweeg, verzwegen, verborg*, verborgen, sloeg, geslagen, mishandel*, verkracht*, vermoord*, vervalst*, vergiftig*, loosde, loost, bespioneer*, witwas*, verduister*, bedroog, bedrogen, manipuleer*, negeer*, genegeerd, dronken, verraad, verdoezel*, wist, racistisch*, misbruik*`,
  settled: `veroordeeld*, schuldig, bekende, bekend heeft, gaf toe, toegegeven`,
  denying: `ontken*, weerspr*, tegengesproken, onjuist, onzin, verwerpt, vals, ongegrond`,
  negating: `niet, nooit, geen, niemand, noch`,
  proving: `bewijst, bewijzen, bewezen, bewijs`,
  done: `verkocht, verkoopt, gekocht, overgenomen
    stapt op, afgetreden, ontslagen, opgestapt
    getekend, tekent
    verboden, verbiedt
    gearresteerd, opgepakt`,
  ahead: `op komst, volgt, volgen, komt, komen`,
  further: `meer, andere, nog`,
  excerpt: `lees verder, bekijk de video, lees het hele`,
  asking: `hoe, waarom, wat, wie, wanneer, waar, welke, interview, opinie`,
  asides: `na, voor, met, ondanks, nadat`,
  joining: `en, na, terwijl, maar, toen, voor, met, ondanks, nadat, omdat`,
};

const portuguese: HeadlineTable = {
  small: `o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, em, no, na, nos, nas, por, pelo, pela, pelos, pelas, para, com, sem, sob, sobre, entre, até, desde, e, ou, que, não, mais, como, mas, se, é, são, foi, era, ser, há, tem, têm, tinha, ter, seu, sua, seus, suas, ao, aos, à, às, ele, ela, eles, eu, nós,
    este, esta, esse, essa, isso, também, já, muito, todo, todos, toda, dois, duas, três, ano, anos, dia, dias, mês, meses, semana, novo, nova, ontem, hoje, segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo, após, quando, durante, feira`,
  reporting: `diz, dizem, disse, segundo, afirma*, assegura*, acusa*, denuncia*, alerta*, avisa*, anuncia*, declara*, explica*, conta, relata*, pede, pedem, exige*, critica*, teme*, espera*, promete*, ameaça*, nega*, desmente*, rejeita*, admite*, confessa*, confirma*, revela*, informa*, chama*, quer, querem, acredita*, considera*, defende*, responde*,
    entrevista, estudo, sondagem, pesquisa, prevê, lamenta*, aponta*, sustenta*, garante*`,
  cues: '',
  hearsay: '',
  claiming: `acus*, afirm*, denunci*, garant*, alega*, sustenta*, suposta*, suposto*`,
  hedging: `pode, podem, poderia, poderá, poderão, seria, seriam, teria, teriam, deve, deverá, suposta*, suposto*, alegad*, suspeit*, acusad*, possível, possíveis, provável*, talvez, parece*, risco, rumor*, investig*, julgamento, réu, arguid*, teme*, ameaça*, até, cerca de, aparentemente`,
  coming: `pode, poderá, vai, vão, estuda*, planeia*, planeja*, negocia*, negociações, prestes a, oferta, propõe, proposta, pretende*, quer, avalia`,
  sources: `relatório, estudo, sondagem, pesquisa, polícia, ministr*, ministério, juiz, tribunal, especialist*, cientist*, investigador*, sindicato*, porta-voz, advogad*, testemunha*, autarca, prefeito, fonte*, imprensa, jornal, governo, oposição, associação, analista*, entrevista`,
  official: `polícia, bombeiros, proteção civil, ministério, tribunal, juiz, governo, hospital, câmara, prefeitura, agência, autoridade*, instituto, comissão, senado, guarda`,
  passers: `jornal, imprensa, rádio, emissora, revista, fonte*, testemunha*, vizinh*, pessoa*, televisão`,
  wrong: `mentiu, mente, roubou, roubava, rouba, fraud*, corrup*, suborn*, escond*, ocult*, agred*, bateu, viol*, matou, assassin*, falsific*, envenen*, polui*, espi*, desviou, desvi*, lavag*, manipul*, burl*, trai*, ignor*, bêbad*, explor*, encobr*, abaf*, sabia, racist*`,
  settled: `condenad*, culpad*, confessou, admitiu, reconheceu`,
  denying: `nega*, negou, negaram, desment*, rejeit*, refut*, fals*, infundad*`,
  negating: `não, nunca, jamais, nenhum, nenhuma, ninguém, nem`,
  proving: `prova, provam, provou, demonstra*, comprova*`,
  done: `vendeu, vende, vendida, vendido, comprou, compra
    demite-se, demite, demitiu-se, demissão, exonerado
    assinou, assina
    proíbe, proibido
    detido, detida, preso, presa`,
  ahead: `a caminho, vem aí, será`,
  further: `mais, outra, outro, outras, outros`,
  excerpt: `ler mais, veja o vídeo, entrevista completa`,
  asking: `como, porque, por que, porquê, quem, quando, onde, qual, entrevista, opinião, perfil`,
  asides: `após, depois, por, com, para, durante`,
  joining: `e, após, enquanto, mas, quando, antes, depois, por, com, para, durante`,
};

const polish: HeadlineTable = {
  small: `w, we, z, ze, i, a, o, na, do, od, dla, po, za, przed, przez, przy, pod, nad, u, ku, bez, nie, się, że, to, jest, są, był, była, było, byli, być, ma, mają, miał, jak, ale, czy, już, jeszcze, tylko, też, także, co, kto, który, która, które, jego, jej, ich, tym, tego, tej, ten, ta, te, oraz, lub, więc, bardzo, rok, roku, lat, lata,
    dzień, dni, miesiąc, tydzień, nowy, nowa, nowe, wczoraj, dziś, poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela, został, została, zostało, dwa, dwie, trzy`,
  reporting: `mówi*, powiedzia*, według, zdaniem, twierdz*, oskarż*, zarzuca*, ostrzeg*, zapowiad*, ogłasza*, ogłosi*, oświadcz*, żąda*, domaga*, krytyk*, obawia*, liczy, obiecuj*, grozi*, zaprzecz*, odrzuca*, przyzna*, potwierdz*, ujawni*, informuj*, nazywa*, chce, chcą, uważa*, sądzi, broni*, odpowiada*, wywiad, badanie, sondaż, apeluj*, prosi, tłumaczy, szacuj*, pisze, donosi`,
  cues: '',
  hearsay: '',
  claiming: `twierdz*, oskarż*, zarzu*, rzekom*, domniem*`,
  hedging: `może, mogą, mógł*, mogł*, miał, miała, miało, miały, rzekom*, domniem*, podejrz*, oskarż*, prawdopodob*, być może, chyba, podobno, możliw*, grozi*, obaw*, ryzyk*, plotk*, śledztw*, proces, nawet, około, ponoć`,
  coming: `może, mogą, chce, chcą, planuj*, rozważa*, negocj*, rozmow*, zamierza*, ma zamiar, ofert*, propon*, blisko`,
  sources: `raport, badanie, sondaż, policja, minister*, ministerstwo, sąd, ekspert*, naukow*, związk*, rzeczni*, prawni*, świad*, burmistrz, prezydent, źródł*, media, gazeta, rząd, opozycj*, stowarzysz*, anality*, wywiad`,
  official: `policj*, straż*, ministerst*, sąd*, rząd*, szpital*, urząd*, urzęd*, agencj*, instytut*, komisj*, służb*, ratowni*, pogotowi*`,
  passers: `gazet*, radi*, telewizj*, dzienni*, tygodni*, źródł*, świad*, sąsiad*, media, mediów, portal*`,
  wrong: `ukrył*, ukrywa*, skłama*, kłama*, ukrad*, kradł*, oszuka*, oszukiwa*, fałszow*, sfałszow*, pobił*, bił, zabił*, zgwałc*, truł*, zatru*, korup*, łapów*, przekupi*, szpieg*, zdradzi*, ustawi*, zataił*, zataj*, zignorował*, ignorow*, pijan*, wiedział*, tuszow*, zatuszow*, wykorzyst*`,
  settled: `skazan*, winn*, przyznał się, przyznała się`,
  denying: `zaprzecz*, odrzuc*, dementuj*, fałsz*, nieprawd*, bezpodstaw*`,
  negating: `nie, nigdy, żaden, żadna, żadne, nikt, ani`,
  proving: `dowodz*, dowód, udowod*, dowiod*`,
  done: `sprzedan*, sprzedał*, kupił*, przejęt*
    rezygnuj*, zrezygnowa*, zwolnion*, odwołan*, dymisj*
    podpisa*
    zakaza*
    aresztowan*, zatrzyman*`,
  ahead: `nadchodzą, będzie, będą`,
  further: `kolejne, więcej, następne`,
  excerpt: `czytaj więcej, zobacz wideo, cały wywiad`,
  asking: `jak, dlaczego, co, kto, kiedy, gdzie, czy, wywiad`,
  asides: `po, podczas, mimo, przed, z, za`,
  joining: `i, po, podczas, ale, gdy, przed, mimo, bo, oraz, z, za`,
};

const russian: HeadlineTable = {
  small: `и, в, во, не, на, с, со, по, к, ко, у, за, из, изо, от, до, о, об, обо, при, для, без, под, над, через, между, что, чтобы, как, это, а, но, или, же, ли, бы, то, так, он, она, они, его, её, ее, их, мы, вы, я, был, была, было, были, есть, быть, будет, будут, уже, ещё, еще, только, также, все, всё, весь,
    год, года, лет, день, дня, дней, месяц, неделя, новый, новая, новые, вчера, сегодня, понедельник, вторник, среда, среду, четверг, пятница, пятницу, суббота, воскресенье, два, две, три, после, перед, который, которая, которые, свой, своего`,
  reporting: `говорит, говорят, сказал*, заявил*, заявля*, сообщ*, утвержда*, считает, считают, обвин*, предупре*, пригроз*, угрожа*, опаса*, надеет*, обеща*, призва*, призыва*, потребова*, требу*, отверг*, отриц*, опроверг*, призна*, подтверд*, подтвержда*, раскры*, рассказ*, назва*, называ*, хочет, хотят, критику*, раскритик*,
    объясн*, ответил*, интервью, мнение, исследован*, опрос, эксперт*, словам, слова, данным, сми, источник*, прогноз*, оцени*, пожалова*, спрос*`,
  cues: '',
  hearsay: '',
  claiming: `утвержд*, обвин*, якобы, предполож*`,
  hedging: `может, могут, мог, могли, могла, якобы, возможн*, вероятн*, предположительн*, подозрева*, подозрен*, обвин*, похоже, видимо, кажется, по слухам, слух*, угроза, грозит, риск*, расследован*, суд, дело, опас*, до, около, почти, наверн*, вроде, бы`,
  coming: `может, могут, намерен*, планиру*, собира*, готов*, переговор*, рассматрива*, предлож*, близк*, хочет, будет`,
  sources: `доклад, отчёт, исследование, опрос, полиция, мвд, мчс, министр*, минздрав, суд, эксперт*, учён*, профсоюз, адвокат*, свидетел*, мэр, губернатор, источник*, сми, правительство, оппозиция, аналитик*, интервью, глава, мнение`,
  official: `полици*, мвд, мчс, министерств*, суд*, правительств*, больниц*, мэрия, агентств*, власт*, ведомств*, служб*, комисси*, гидромет*, следствен*, пожарн*`,
  passers: `газет*, радио, телеканал*, журнал*, источник*, свидетел*, сосед*, очевид*, сми, издани*, портал*`,
  wrong: `украл*, украден*, ворова*, солгал*, лгал*, врал*, обман*, мошен*, коррупц*, взятк*, скрыл*, скрыва*, утаил*, избил*, бил, убил*, изнасил*, подделал*, поддел*, отравил*, отрав*, шпион*, предал*, похити*, присво*, сфальсиф*, манипул*, игнор*, проигнор*, пьян*, знал*, замял*, замалч*`,
  settled: `осужд*, приговор*, признался, призналась, признал вину, виновн*`,
  denying: `отверг*, отриц*, опроверг*, ложь, ложн*, неправд*, клевет*`,
  negating: `не, нет, никогда, никто, ни`,
  proving: `доказ*, доказал*, доказательств*`,
  done: `продан*, продал*, купил*
    уволен*, отставк*, уволил*, уход*
    подписа*
    запрет*
    арестован*, задержан*`,
  ahead: `грядёт, грядут, будет, будут, впереди`,
  further: `ещё, больше, новые`,
  excerpt: `читать далее, смотрите видео, полностью интервью`,
  asking: `как, почему, что, кто, когда, где, зачем, интервью, мнение`,
  asides: `после, перед, из-за, несмотря, для`,
  joining: `и, после, пока, но, когда, перед, из-за, несмотря, а, для, из`,
};

const ukrainian: HeadlineTable = {
  small: `і, й, та, в, у, не, на, з, із, зі, по, до, за, від, о, об, при, для, без, під, над, через, між, що, щоб, як, це, а, але, або, же, чи, б, би, то, так, він, вона, вони, його, її, їх, ми, ви, я, був, була, було, були, є, бути, буде, будуть, вже, уже, ще, тільки, також, усі, всі, все,
    рік, року, років, день, дня, днів, місяць, тиждень, новий, нова, нові, вчора, сьогодні, понеділок, вівторок, середа, середу, четвер, п'ятниця, п'ятницю, субота, неділя, два, дві, три, після, перед, який, яка, які, свій`,
  reporting: `каже, кажуть, сказав*, сказал*, заявив*, заявил*, заявля*, повідом*, стверджу*, вважа*, звинувачу*, звинувати*, попереди*, попереджа*, погрож*, побою*, сподіва*, обіця*, заклик*, вимага*, відкин*, запереч*, спросту*, визна*, підтверд*, підтверджу*, розкри*, розпові*, назва*, називa*, хоче, хочуть, критику*, поясни*,
    відпові*, інтерв'ю, думка, дослідженн*, опитуванн*, експерт*, словами, за даними, змі, джерел*, прогноз*, оціни*`,
  cues: '',
  hearsay: '',
  claiming: `стверджу*, звинувач*, нібито, припуск*`,
  hedging: `може, можуть, міг, могли, могла, нібито, можлив*, ймовірн*, імовірн*, підозрю*, підозр*, звинувач*, схоже, здається, за чутками, чутк*, загроз*, ризик*, розслідуванн*, суд, справа, побою*, близько, майже, мабуть`,
  coming: `може, можуть, має намір, плану*, збира*, готов*, перемов*, розгляда*, пропон*, близьк*, хоче, буде`,
  sources: `доповідь, звіт, дослідження, опитування, поліція, мвс, дснс, міністр*, суд, експерт*, вчен*, профспілка, адвокат*, свід*, мер, губернатор, джерел*, змі, уряд, опозиція, аналітик*, інтерв'ю, голова, думка`,
  official: `поліці*, мвс, дснс, міністерств*, суд*, уряд*, лікарн*, мерія, агентств*, влад*, відомств*, служб*, комісі*, пожежн*, рятуваль*`,
  passers: `газет*, радіо, телеканал*, журнал*, джерел*, свід*, сусід*, очевид*, змі, видан*, портал*`,
  wrong: `вкрав*, украв*, вкрад*, крав*, збреха*, бреха*, обман*, ошука*, шахрай*, корупц*, хабар*, приховав*, приховал*, прихову*, побив*, бив, вбив*, убив*, зґвалт*, підроб*, отруї*, шпигу*, зрадив*, привласн*, фальсиф*, маніпул*, ігнор*, проігнор*, п'ян*, знав, знала, знали, замовч*`,
  settled: `засуджен*, вирок*, зізна*, винн*`,
  denying: `відкин*, запереч*, спросту*, неправд*, брех*, наклеп*`,
  negating: `не, немає, ніколи, ніхто, ні`,
  proving: `доведен*, довів*, доказ*, доводить`,
  done: `продан*, продав*, купив*
    звільнен*, відставк*, звільнив*
    підписа*
    заборон*
    арештован*, затриман*`,
  ahead: `буде, будуть, попереду, надходить`,
  further: `ще, більше, нові`,
  excerpt: `читати далі, дивіться відео, повністю інтерв'ю`,
  asking: `як, чому, що, хто, коли, де, навіщо, чи, інтерв'ю, думка`,
  asides: `після, перед, через, попри, для`,
  joining: `і, й, та, після, поки, але, коли, перед, через, попри, а, для, з`,
};

/** The other languages that reported speech is looked for in, by their tags. */
export const otherLanguages: Readonly<Record<string, HeadlineTable>> = {
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
  pl: polish,
  ru: russian,
  uk: ukrainian,
};
