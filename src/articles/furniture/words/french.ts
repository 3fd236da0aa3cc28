import { type LanguageWords, phrases } from './language-words.ts';

export const FRENCH: LanguageWords = {
  pointers: phrases(`
    lire aussi | à lire aussi | a lire aussi | lire également | à lire également | lisez aussi | lire la suite
    lire plus | à lire | lire l'article | lire l'article complet | lire notre article | lire notre enquête
    lire notre analyse | lire notre décryptage | lire le décryptage | lire l'analyse | lire l'enquête
    lire l'entretien | lire le reportage | lire le récit | lire la tribune | lire l'éditorial | relire
    voir aussi | à voir aussi | à voir | voir la vidéo | regarder | écouter aussi | à écouter | sur le même sujet
    sur le meme sujet | à ne pas manquer | ne manquez pas | en savoir plus | pour en savoir plus
    plus d'informations | plus d'infos | pour aller plus loin | pour approfondir | notre dossier | notre sélection
    dans la même rubrique | à découvrir | à découvrir aussi | suivez notre direct | suivre le direct | cliquez ici
    lire ici | article lié | à relire | lire le dossier
  `),
  kickers: phrases(`
    vidéo | en direct | direct | en images | décryptage | reportage | portrait | analyse | podcast | infographie | tribune | retrouvez | diaporama
  `),
  lists: phrases(`
    les plus lus | articles liés | articles similaires | articles connexes | plus d'articles
    les articles les plus lus | le plus lu | à lire ensuite | vous aimerez aussi | vous aimerez peut-être
    vous pourriez aussi aimer | ça peut vous intéresser | cela peut vous intéresser
    cela pourrait vous intéresser | ces articles peuvent vous intéresser | ceci peut vous intéresser
    ces articles devraient vous intéresser | à la une | les dernières actualités | dernières actualités
    dernières infos | dernières nouvelles | les derniers articles | articles récents | sujets associés
    thèmes associés | recommandé pour vous | nos recommandations | nos derniers articles | autres articles
    les plus partagés | les plus consultés | tendances | également à la une | plus d'actualités | sur le web
    contenus sponsorisés | l'essentiel | dans l'actualité | lire ensuite
  `),
  pointerOpenings: phrases(`
    lisez aussi | lire aussi | à lire aussi | lire également | à lire également | lire notre | relire notre
    voir aussi | retrouvez tous nos | retrouvez ici | retrouvez l'intégralité | pour en savoir plus
    plus d'informations sur | suivez en direct | cliquez ici pour | article réservé
  `),
  promptOpenings: phrases(`
    abonnez-vous | s'abonner | je m'abonne | inscrivez-vous | s'inscrire | je m'inscris | connectez-vous
    se connecter | identifiez-vous | déjà abonné | déjà inscrit | déjà un compte | pas encore abonné
    pas encore inscrit | suivez-nous | suivez-moi | retrouvez-nous | rejoignez-nous | recevez | téléchargez
    partagez | partager sur | soutenez | soutenez-nous | faites un don | faire un don | créez un compte
    créez votre | créer un compte | il vous reste | cet article est réservé | ce contenu est réservé
    cet article vous est offert | la suite est réservée | la suite de cet article | pour lire la suite
    pour lire cet article | pour soutenir | se désabonner | se désinscrire | voir dans le navigateur
    en vous inscrivant | en cliquant sur | nous utilisons des cookies | nous et nos partenaires | ce site utilise
    ce site est protégé | ce contenu est bloqué | votre navigateur | activez les notifications
    activez javascript | laissez un commentaire | laisser un commentaire | poster un commentaire
    réagir à cet article | réagissez | vos réactions | votre avis | votre adresse e-mail | votre adresse email
    votre e-mail | votre email | saisissez votre | entrez votre | mot de passe oublié | découvrez nos offres
    ne ratez | ne manquez rien | ne manquez aucun | restez informé | restez connecté | tous les jours, recevez
    chaque jour, recevez | chaque semaine, recevez | newsletter | la newsletter | accéder à tous | accédez à
    continuer sans accepter | continuer la lecture | signaler une erreur | contactez-nous | écrivez-nous
    une information à nous | gérer mes | gérer les | tout accepter | tout refuser | accepter et
  `),
  promptPhrases: phrases(`
    politique de confidentialité | désabonner | désinscrire à tout moment | désinscrire | boîte mail
    boîte de réception | votre boîte | sans engagement | conditions d'utilisation
    votre consentement | notre newsletter | nos newsletters | à la newsletter
    votre inscription | votre abonnement | nos offres | adresse mail | adresse e-mail | journalisme indépendant
    presse indépendante | média indépendant
    suivez-nous | sur nos réseaux | chaîne whatsapp | notre application
    accès illimité | tous nos articles | tous nos contenus | réservé aux abonnés
    réservés aux abonnés | liens affiliés
    utilise des cookies | utilisons des cookies
  `),
  weakPromptPhrases: phrases(`
    abonnement | abonné | abonnés | newsletter | votre e-mail | votre adresse | vos données | consentement
    inscrire | cookies | don | offre | mois | publicité
    conditions générales | données personnelles | vos données | notre travail | notre rédaction | faire un don | votre soutien | soutenez | nos partenaires | des cookies | l'app store | google play | une commission | finalités
  `),
  cutOff: phrases(`
    réservé aux abonnés | réservée aux abonnés | la suite est réservée | pour lire la suite | il vous reste
    lire la suite avec | continuer la lecture | la suite de cet article est
    la lecture de cet article est réservée | abonnez-vous pour lire | pour continuer à lire
    cet article est réservé | ce contenu est réservé | pour lire l'intégralité | débloquez cet article
    déjà abonné ? connectez-vous pour
  `),
  readerWords: phrases('vous | votre | vos | nous | notre | nos | je | mon'),
  reportingWords: phrases(`
    selon | a déclaré | a dit | a annoncé | a expliqué | a indiqué | a affirmé | a précisé | a ajouté | a-t-il
    a-t-elle | explique | affirme | indique
  `),
  labels: phrases(`
    partager | partager l'article | partager cet article | partager sur facebook | partager sur twitter
    partager sur x | partager par mail | partager par e-mail | partages | imprimer | imprimer l'article
    commentaires | commentaire | commenter | voir les commentaires | lire les commentaires | aucun commentaire
    envoyer | envoyer par mail | envoyer par e-mail | écouter | écouter cet article | écouter l'article
    lecture de l'article | accueil | rechercher | recherche | s'abonner | se connecter | connexion | déconnexion
    mon compte | copier le lien | lien copié | favoris | ajouter à vos favoris | ajouter aux favoris
    ajouter à ma liste | offrir cet article | offrir l'article | lecture du texte | sauvegarder | enregistrer
    enregistrer l'article | lire plus tard | réagir | suivre | menu | fermer | ouvrir | retour | précédent
    article précédent | article suivant | retour en haut | haut de page | aller au contenu | passer au contenu
    aller au contenu principal | afficher plus | voir plus | voir tout | tout voir | mots-clés | mots clés
    étiquettes | tags | mentions légales | politique de confidentialité | confidentialité | cookies
    gestion des cookies | gérer les cookies | paramétrer les cookies | cgu | cgv | conditions générales | contact
    contactez-nous | qui sommes-nous | à propos | publicité | plan du site | faq | newsletters | newsletter
    application | boutique | vidéos | vidéo | photos | diaporama | agrandir | agrandir l'image | plein écran
    temps de lecture | publié | publié le | mis à jour | mis à jour le | source | exclusif | en direct | direct
    alerte info | signaler | répondre | télécharger | lire l'audio | lancer la vidéo | abonnez-vous
    article abonné | réservé aux abonnés | tout accepter | tout refuser
  `),
  advertisements: phrases(`
    publicité | publicite | annonce | la suite après la publicité | la suite après cette publicité
    suite après la publicité | contenu sponsorisé | contenu partenaire | l'article continue après la publicité
    sponsorisé | fermer la publicité | passer la publicité | (publicité)
  `),
  counted: phrases(`
    commentaires | commentaire | min de lecture | min. de lecture | minutes de lecture | minute de lecture | min
    partages | vues | réactions
  `),
  legal: phrases(`
    tous droits réservés | toute reproduction | reproduction interdite | droits de reproduction | mentions légales
    cet article contient des liens | les propos tenus
  `),
  noteLabels: phrases(`
    note de la rédaction | ndlr | correction | correctif | rectificatif | erratum | précision | note de l'éditeur
    rectification
  `),
  noteOpenings: phrases(`
    une version précédente de cet article | une première version de cet article
    une version antérieure de cet article | cet article a été mis à jour | cet article a été modifié
    cet article a été corrigé | dans une précédente version | dans une première version
    contrairement à ce que nous
  `),
  pictures: phrases(`
    crédit | crédits | crédit photo | crédits photo | crédit photos | crédit image | photo d'illustration
    photo d'archives | image d'illustration | illustration | légende | photographie | photographe | dessin
    infographie | visuel | capture d'écran | capture écran
  `),
  sources: phrases(`
    cet article est paru | cet article a été publié | cet article est initialement paru
    cet article a d'abord été publié | ce texte est paru | ce texte a été publié
    cet article a été initialement publié | article initialement publié | initialement publié
    publié initialement | paru initialement | cet article est republié | source | cet article provient
  `),
  desks: phrases(`
    avec agences | avec afp | avec l'afp | avec reuters | avec ap | avec agence | d'après afp | version française
    édité par | avec la contribution de | reportage de | la rédaction avec | traduit par | traduit de
  `),
  sections: phrases(`
    monde | politique | économie | société | culture | sciences | science | planète | environnement | climat
    santé | international | france | europe | afrique | proche-orient | moyen-orient | amériques | asie-pacifique
    idées | opinions | débats | tribune | éditorial | sports | sport | football | médias | justice | faits divers
    faits-divers | police-justice | éducation | campus | entreprises | argent | immobilier | technologie | tech
    high-tech | numérique | pixels | people | télévision | cinéma | musique | livres | arts | style | mode
    voyage | gastronomie | régions | région | belgique | suisse | québec | histoire | actualité | actualités
    actu | à la une | monde d'après | m le mag
  `),
};
