/** Beginnings of the words by which a text says that something was put right or taken back. */
export const CORRECTING =
  /(?:^|[^\p{L}])(?:correct(?:s|ed|ion|ions|ing)\b|clarif|amend(?:s|ed|ment)\b|retract|withdr[ae]w|took back|takes back|taken back|recant|walked back|apologi[sz]e|earlier version|previous version|wrongly|erroneously|incorrectly|misstated|korrigier|korrektur|berichtig|richtigstell|zurückgenommen|zurückgezogen|früheren version|früheren fassung|irrtümlich|rectifi|version précédente|retiré|correcci|corrigi|rectificaci|versión anterior|retract|correzione|corretto|rettific|versione precedente|correção|correçã|versão anterior|correctie|gecorrigeerd|eerdere versie|sprostow|korekt|wcześniejsz\p{L}{0,3} wersj|исправ|уточнен|предыдущ\p{L}{0,3} верси|виправ|уточнен|попередн\p{L}{0,3} версі)/iu;

/** In a correction: what follows is what was said before, and is no longer. */
export const FORMERLY =
  /(?:^|[^\p{L}])(?:earlier|previous(?:ly)?|originally|first said|had said|wrongly|erroneously|incorrectly|misstated|früher|zunächst|irrtümlich|ursprünglich|précédente|erron|anterior|precedente|eerder|aanvankelijk|wcześniej|ранее|раніше|ошибочно|помилково)/iu;
