import { ENGLISH_SECTIONS } from './english-sections.ts';
import { type LanguageWords, phrases } from './language-words.ts';

export const ENGLISH: LanguageWords = {
  pointers: phrases(`
    read more | read more on this | read more here | read also | also read | read next | read this next | read now
    read | see also | also see | don't miss | dont miss | do not miss | must read | must reads | must see
    don't miss these | related | related story | related article | related video | more on this story | more on this
    more on this topic | more from | more to read | more info | editor's pick | editors' pick | in case you missed it
    icymi | in other news | further reading | keep reading | continue reading | up next | next up | watch | watch now
    watch also | watch more | watch next | watch the video | watch this | watch below | listen | listen now
    listen here | explore more | from the archive | live updates | follow live | go deeper | for more
    read the full story | read full article | read full story | full story | read the original article | read original
    find out more | learn more | click here | just in | read the full article | read on | read it here | here's more
    more details here | follow our live blog | live blog | listen to the podcast | in pictures | see photos
    see pictures | view more | you may also be interested in | more on that here | catch up | dig deeper
    read more about this | more reading | story so far | read here | read story | suggested reading | related links
    related link | more on | also on | you might be interested in | what to read next | recommended | what's on
    from the same desk | from the desk | more from this section | more in this section | also in the news
  `),
  kickers: phrases(`
    watch | listen | video | podcast | gallery | photo gallery | photos | live | explainer | explained | analysis
    opinion | previously | quiz | poll | background | in depth | recommended | sponsored | from 2021 | on air now
    breaking | live now | now playing | just in
  `),
  lists: phrases(`
    related stories | related articles | related content | related news | related reading | related coverage
    related topics | related posts | related videos | more like this | more stories | more news | most read
    most popular | most viewed | most watched | most shared | most commented | trending | trending now
    trending stories | top stories | top story | top stories right now | latest news | latest stories | latest articles
    latest posts | latest headlines | our picks | editor's picks | editors' picks | editor's choice
    recommended for you | recommended reading | recommended stories | recommended articles | recommended posts
    you may also like | you might also like | you may like | you may have missed | you might have missed | popular now
    popular posts | popular stories | promoted stories | from around the web | around the web | from the web
    more top stories | other stories | other news | stories for you | sponsored content | sponsored stories
    today's top stories | more headlines | recent posts | recent articles | recent stories | recent news
    explore more on these topics | on our radar | people also read | readers also liked | what others are reading
    also of interest | similar articles | similar stories | similar posts | latest from | more articles | next story
    previous story | today's headlines
  `),
  pointerOpenings: phrases(`
    read more about | read more on | read more from | read more at | read more of | read more in | read the full
    read the original | read the whole | read our full | read our original | read it here | read it at
    read the rest here | read the rest at | the rest of the story | click here for more | click here to read
    click here for the latest | for more stories | for more news | for more on this | for the latest | see more on
    scroll down for | find more stories | watch the full | listen to the full | view the full | check out more
    see our full coverage | follow the latest | follow our live | here is our full | you can read more
    you can follow our | keep up with | more stories from | more news from
  `),
  promptOpenings: phrases(`
    sign up | sign in | log in | login to | subscribe | register to | register for free | register for our
    register for an account | register for updates | register now | already a member | already a subscriber
    already have an account | already registered | already subscribed | not a member | not a subscriber
    not a subscriber yet | become a member | become a subscriber | become a supporter | join our | join the conversation
    join us | download the app | download our | download the free | get the app | get our app | get our | get the latest
    get all your news | get unlimited | get access | get breaking | start reading | start your free | start a free
    start a trial | try it free | free trial | support our | support us | support quality | donate | follow us
    follow our | follow me on | follow him on | follow her on | follow them on | like us on | find us on | add us as
    add us on | share this | share or comment | share on | share your thoughts | share via | what do you think?
    what do you think of this | what do you think about this | what are your thoughts | tell us what | tell us in the
    let us know in the comments | let us know what you think | have your say | leave a comment | leave a reply
    leave your comment | leave your reply | post a comment | write a comment | be the first to comment
    join the discussion | comment below | comments are closed | comments have been | this comment section
    to comment on this | you must be logged in | you need to be logged in | please log in to | log in to comment
    click here to | click to | to read this article | to read the full | to continue reading | to view this
    to enjoy our content | create an account | create a free account | create your free | enter your email
    your email address | required fields are marked | invalid email | our newsletter | newsletter: | the newsletter that
    the newsletter for | this article is for | this content is for | this story is for | this is a subscriber
    this article is free | you have reached your | you've reached your | you have read | you've read | you have no free
    thank you for subscribing | thanks for signing up | thank you for signing up | thank you for your support
    thank you for reading | thanks for reading | something went wrong | an error occurred | please enable
    please log in | please sign in | please try again | please consider | please support | please share | by signing up
    by clicking | by subscribing | by entering your | by submitting | by providing your | by continuing to
    by using this | we use cookies | we use your sign-up | we value your privacy | we and our partners
    we care about your | we have sent | we've sent | we need your help | we rely on | this site uses | this website uses
    our website uses | this site is protected | this page is protected | your browser does not support | javascript is
    enable javascript | manage your | manage cookies | accept all | reject all | accept cookies | unsubscribe
    view in browser | view this email | view online | view in your browser | having trouble | enjoying this
    enjoyed this | like this article | like what you | love what you | want to read more | want the latest
    stay informed | stay up to date | stay up-to-date | stay connected | stay in the know | stay tuned
    keep up to date with | never miss | don't miss a | don't miss out | don't have an account | forgot password
    forgot your password | lost your password | remember me | turn on notifications | enable notifications
    allow notifications | buy us a coffee | buy me a coffee | read the app | open in app | open the app | continue with
    watch live | do you have a story | do you have information | do you have a tip | do you have any | do you know more
    got a story | got a tip | got a news tip | have a story | have a tip | have a news tip | have you been affected
    are you affected | were you there | if you have a story | if you have information | if you have been affected
    if you have any tips | if you liked | if you enjoyed | if you found this | send tips | contact us
    contact the newsroom | email us | e-mail us | email us at | whatsapp us | message us | message the newsroom
    call us | reach us | get in touch | sponsor us | become a patron | support independent | fund our | give the gift
    gift this | gift a | limited time offer | limited-time offer | only today | one app | one login | one subscription
    subscribe now | subscribe to | activate your account | activate your subscription | claim your free
    claim your offer | claim your discount | upgrade your | unlock this | unlock the full story
    unlock the full article | unlock the rest | unlock all | unlock unlimited | we're on | we are on
    available on the app store | now on the app store | get it on google play | scan the qr | tap here | tap to
    view all | show all | load more | see more from | browse our | check out our | shop our | shop now | buy now
    order now | book now | pre-order | learn more about our | read our privacy | read our terms | see our privacy
    print this | email this | save this | report this | flag this | suggest a correction | submit a correction
    spotted a mistake | see something wrong | found a mistake | notice an error | request a correction | we want to hear
    we'd love to hear | letters to the editor | to unsubscribe | to opt out | you are receiving this
    you're receiving this | this email was sent | if you no longer wish | add us to your | forward this
    was this forwarded | forwarded this | this post is for paying | a guest post | you will receive | make us | add us
    if you can, please | if you value our | if you value this | if you value independent | if you value quality
    your support | your contribution | it takes less than a minute
  `),
  promptPhrases: phrases(`
    unsubscribe at any time | unsubscribe | opt out at any time | you've consented | you have consented | consented to
    your sign-up | your consent | adverts from us | privacy policy | terms of service | terms of use | cookie policy
    our newsletter | our free newsletter | your inbox | straight to your | direct to your | directly to your inbox
    directly to your email | directly to your phone | delivered to your | delivered straight | delivered daily to
    cancel anytime | cancel at any time | improve our understanding | our understanding of you | unlimited access
    independent journalism | our journalism | quality journalism | protected by recaptcha | google privacy
    sign up for our | sign up to our | subscribe to our | subscribe now | subscribe today | make a donation
    support our work | reader-funded | readers like you | from as little as | download our app | follow us on
    our social media | our whatsapp | our telegram | our youtube | our facebook | on our app | receive our
    receive emails | receive the latest | our partners may | we use cookies | breaking news alerts
    this site is protected | your email address will not be | you're agreeing to | you consent to | your free trial
    share your thoughts | in the comments | your ad blocker | your adblocker | an ad blocker on | disable ad blocker
    adblocker | ad blocker detected | affiliate links | affiliate commission | earn a commission | may earn
    small commission | at no extra cost | at no additional cost | uses cookies | use cookies to | agree to cookies
    store and access information | selected partners | please support us | please consider supporting | no paywall
    you will keep reading | newsletters may contain | your name will not be used | free articles this month
    free articles left | articles remaining | prize draw
  `),
  weakPromptPhrases: phrases(`
    newsletter | newsletters | subscribe | subscriber | subscription | membership | our app | the app | per month
    a month | sign up | signing up | sign in | log in | third parties | 3rd parties | third-party | personalise
    personalize | email address | your email | free trial | premium content | privacy notice | terms and conditions
    more info | donate | donation | support | cookies | advertising | adverts | links on our site | our site
    our website | purchase | commission | every day | latest news | breaking news | notifications | follow | ads
    become a member | your subscription | your support | a contribution | support us | the app store | google play
    marketing emails | promotional emails | special offers | your personal data | your privacy | your experience on our
    use of cookies | to your device | push notifications | manage preferences | your preferences | required fields
    you agree to | free for | your account | join our | click here to | your browser
  `),
  cutOff: phrases(`
    to continue reading | subscribe to continue | continue reading with | continue reading this | sign in to continue
    log in to continue | register to continue | sign up to continue | to keep reading | to read the rest
    rest of this article | rest of the article is | to read the full article | to read the full story
    to read this full | unlock this article | unlock the full | unlock this story | this article is for subscribers
    this article is for paying | this article is only available | this article is exclusive
    this story is for subscribers | this content is for subscribers | this content is only available
    this content is for members | this post is for subscribers | this post is for paid | this post is for paying
    available to subscribers only | for subscribers only | subscribers only | subscriber-only | subscriber exclusive
    you have reached your limit | you've reached your limit | you have reached your article limit
    you've reached your article limit | you have reached your free | you've reached your free
    you have no free articles | already a subscriber? log in to | want to read the full | become a subscriber to read
    to access this article | keep reading with a | subscribe to read | subscribe now to read | this is a preview
  `),
  readerWords: phrases('you | your | yours | we | our | us'),
  reportingWords: phrases(`
    said | says | told | added | according to | announced | reported | wrote | tweeted | claimed | argued | warned
  `),
  labels: phrases(`
    share | share article | share this article | share this story | share this post | share this | share on | share via
    share on facebook | share on twitter | share on x | share on whatsapp | share on linkedin | share by email
    share via email | share to facebook | share with | sharing | tweet | tweet this | pin | pin it | print
    print article | email | e-mail | email article | save | save article | save for later | saved | copy link | copy url
    link copied | copied | copied! | facebook | twitter | twitter/x | x | x (twitter) | x (formerly twitter) | whatsapp
    telegram | linkedin | reddit | pinterest | flipboard | bluesky | instagram | youtube | tiktok | mastodon | messenger
    viber | tumblr | vk | snapchat | google news | rss | rss feed | apple podcasts | spotify | comments | comment
    view comments | show comments | hide comments | read comments | no comments | 0 comments | no comments yet
    add a comment | add comment | comments off | leave a comment | menu | open menu | close menu | main menu
    toggle menu | toggle navigation | navigation | site navigation | search | search for | home | skip to content
    skip to main content | skip to navigation | skip to footer | jump to content | loading | back to top | to top
    scroll to top | previous | prev | next | back | go back | next article | previous article | previous post
    next post | close | open | open / close | dismiss | more | less | read less | show less | play | pause | play video
    play audio | video | image | images | gallery | slideshow | view gallery | view image in fullscreen
    view fullscreen | audio | promoted | sign in | sign out | sign up | log in | log out | login | logout | register
    my account | account | subscribe | subscribe now | join now | donate | donate now | submit | send | ok | got it
    cancel | accept | decline | accept all | reject all | allow | cookie settings | privacy settings | follow
    following | followed | follow us | tags | tagged | topics | topic | filed under | in this article | in this story
    categories | keywords | listen to this article | listen to article | listen to this story | listen to story
    audio article | listen | show more | see more | load more | expand | collapse | view all | see all | get started
    fullscreen | full screen | enlarge | enlarge image | click to enlarge | zoom | open image modal | image gallery
    newsletter | newsletters | sign up for newsletters | recommended videos | view profile | author profile | bookmark
    bookmarks | like | likes | dislike | reply | replies | upvote | downvote | open in app | start reading | live
    on air | invalid email | invalid email address | table of contents | on this page | jump to | toc | about the author
    about the authors | about author | about us | contact us | contact | privacy policy | privacy notice | privacy
    cookie policy | cookies | terms of use | terms of service | terms and conditions | terms & conditions | terms
    advertise | advertise with us | help center | help centre | faq | faqs | sitemap | site map | site index
    accessibility | feedback | give feedback | send feedback | legal | imprint | do not sell my personal information
    do not sell or share my personal information | your privacy choices | manage consent | text size | font size | a a
    dark mode | light mode | night mode | translate | select language | share full article | gift article
    give this article | republish | republish this article | republish this story | reprints | rights & permissions
    permissions | licensing | reading time | last updated | published | updated | first published | posted | by
    written by | posted by | published by | posted in | posted on | via | caption | credit | hide caption
    toggle caption | expand this image | this video can not be played | media caption | image caption | image source
    to play this video | video player | current time | duration | volume | mute | unmute | 1x | autoplay | replay
    captions off | powered by | end of | breaking | breaking news | exclusive | newsletter sign-up | e-paper | epaper
    digital edition | today's paper | horoscope | horoscopes | obituaries | classifieds | advertorial | paid content
    paid post | partner content | follow author | follow topic | sort by | newest | oldest | download pdf | pdf
    citation | link | permalink | url | join | sign me up | yes | no | yes, i agree | i agree | no thanks
    no, thank you | more options | manage options | accept cookies | reject | continue | maybe later | not now
    remind me later | client login | make a complaint | complaints | complaints & corrections
    complaints and corrections | corrections | work for us | work with us | editorial complaints | all topics | a to z
    accessibility help | schedule | programmes | search jobs | small ads | email a friend | tell a friend | read aloud
    in this section | terms & privacy | modern slavery statement | syndication | support us
  `),
  advertisements: phrases(`
    advertisement | advertisements | advertising | ad | ads | advert | sponsored | sponsored by | sponsor message
    article continues below | article continues below advertisement | article continues after ad
    article continues after advertisement | article continues after this ad | story continues | story continues below
    story continues below advertisement | story continues after this ad | story continues after advertisement
    continue reading below | continues below | content continues below | this article continues below | report this ad
    skip ad | skip advertisement | scroll to continue | scroll to continue with content
    advertisement - scroll to continue | advertisement: scroll to continue | advertisement. scroll to continue reading
    advertisement - article continues below | remove ads | hide ad | close ad | why ads | ad feedback | promoted content
    recommended by outbrain | recommended by taboola | sponsored links | paid links | affiliate disclosure
    message from our sponsor | a message from our sponsors | presented by | brought to you by | advertise here
    text continues after | loading ad | what is this ad | continue reading the main story
    continue reading the story below
  `),
  counted: phrases(`
    comment | comments | share | shares | view | views | like | likes | retweets | reply | replies | reaction
    reactions | min read | mins read | minute read | minutes read | minute reading time | min. read | min | mins
    sec read | votes | followers | claps | points | photos | images | read | reads | hits
  `),
  legal: phrases(`
    copyright © | copyright (c) | all rights reserved | © copyright | this material may not be published
    reproduction in whole | the content of this website | unauthorized reproduction | unauthorised reproduction
    no part of this | registered in england | registered office | a division of | part of the network
    the views expressed in this article are | the views expressed here are | views expressed are those of
    the opinions expressed in this | the opinions expressed here | opinions expressed in this article | disclaimer
    legal notice | our standards | this article is protected by | this work is licensed under
    licensed under a creative commons | except where otherwise noted | use of this site constitutes
    quotes displayed in real-time | market data provided by | powered and implemented by | data provided by
    syndicated content | to license this | for reprints | for syndication | this article may contain affiliate
    as an amazon associate | we may earn a commission | we may earn commission | this post may contain affiliate
    this page may contain affiliate | if you buy something through
  `),
  noteLabels: phrases(`
    correction | corrections | clarification | clarifications | correction and clarification | editor's note
    editors' note | editor note | note from the editor | note to readers | note to our readers | editorial note
    ed. note | ed note | ed's note | erratum | amendment | retraction | publisher's note | desk note
  `),
  noteOpenings: phrases(`
    this article was amended | this article has been amended | this article was corrected
    this article has been corrected | this article was updated | this article has been updated
    this article was last updated | this story was corrected | this story has been corrected | this story was updated
    this story has been updated | this story was amended | this story has been amended | this post has been updated
    this post was updated | this piece has been updated | this piece was updated | this report has been updated
    this version corrects | this version of the | this corrects | an earlier version of this
    a previous version of this | an earlier version of the article | a previous version of the article
    an earlier headline | a photo caption in an earlier | a headline on an earlier | a caption in an earlier
    this headline has been | this is a developing story | this is a breaking news story | this story is developing
    this breaking news story | this story is being updated | the headline and text of this | due to an editing error
    because of an editing error
  `),
  pictures: phrases(`
    photo | photos | photograph | photographs | photographer | image | images | picture | pictures | pic | pics | credit
    credits | image credit | image credits | photo credit | photo credits | picture credit | photo by | photos by
    image by | picture by | photography by | photography | photo courtesy | photo courtesy of | image courtesy of
    courtesy of | image source | photo source | picture source | image copyright | file photo | file image
    file picture | file pic | file | representative image | representational image | representative photo | caption
    image caption | media caption | pictured | illustration | illustration by | graphic | graphic by | cartoon by
    artwork | screenshot | screen grab | screengrab | video by | video credit | map | featured image
    featured image credit | cover image | cover photo | header image | lead image | main image | top image
    banner image | pix | image via | photo via | picture via | supplied | handout | composite
  `),
  sources: phrases(`
    this article originally appeared | this article first appeared | this article appeared
    this story originally appeared | this story first appeared | this post originally appeared
    this post first appeared | this piece originally appeared | this piece first appeared
    this essay originally appeared | this essay first appeared | this report originally appeared
    this report first appeared | this article was originally published | this article was first published
    this article was published | this article is originally published | this story was originally published
    this story was first published | this story was produced by | this story is published
    this post was originally published | this post was first published | this piece was originally published
    this piece was first published | this essay was originally published | this report was originally published
    this report was first published | this content was originally published | this article is republished
    this story is republished | this article has been republished | this story has been republished
    this article originally published | this interview was originally published | originally published
    first published in | first published by | first published at | originally appeared | first appeared
    republished from | republished with permission | reprinted from | reprinted with permission | reposted from
    cross-posted from | crossposted from | the article originally appeared | the article was originally published
    a version of this article | a version of this story | a version of this piece | article source | story source
    originally from | this story comes from | this story was written by
  `),
  desks: phrases(`
    reporting by | additional reporting by | additional reporting | writing by | editing by | edited by | compiled by
    research by | additional research by | translation by | translated by | with reporting by | with reporting from
    reported by | additional material by | further reporting by | with additional reporting | with inputs from
    with input from | with agency inputs | with agencies | with agency input | agencies contributed | with files from
    with contributions from | with information from | produced by | fact-checked by | illustrations by | copy edited by
    copyedited by | (with inputs from | production by | our foreign staff | additional writing by | graphics by
    report by agencies | from our correspondent
  `),
  sections: ENGLISH_SECTIONS,
};
