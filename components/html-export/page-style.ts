/** The style of an exported page: the look of the app without its fonts, which are too large for each file. */
export const pageStyle = `
:root{color-scheme:light dark;--page:oklch(.986 .004 80);--sunken:oklch(.965 .006 80);--surface:#fff;--line:oklch(.905 .01 75);--line-strong:oklch(.82 .014 70);--ink:oklch(.22 .012 60);--muted:oklch(.405 .014 60);--faint:oklch(.478 .014 60);--accent:oklch(.58 .15 45);--accent-ink:oklch(.5 .14 43);--ok:oklch(.58 .11 160);--danger:oklch(.57 .19 27);--danger-ink:oklch(.5 .18 27);--band-1:oklch(.966 .016 80);--band-2:oklch(.935 .031 68);--band-3:oklch(.914 .041 62);--band-4:oklch(.896 .05 58);--band-5:oklch(.88 .057 54);--soft:oklch(.945 .035 65);--mark:oklch(.91 .08 85)}
@media(prefers-color-scheme:dark){:root{--page:oklch(.18 .007 60);--sunken:oklch(.15 .006 60);--surface:oklch(.215 .008 60);--line:oklch(.3 .01 60);--line-strong:oklch(.4 .014 60);--ink:oklch(.93 .008 75);--muted:oklch(.78 .012 70);--faint:oklch(.7 .012 65);--accent:oklch(.72 .14 52);--accent-ink:oklch(.78 .12 57);--ok:oklch(.73 .1 165);--danger:oklch(.68 .17 25);--danger-ink:oklch(.77 .13 25);--band-1:oklch(.2 .009 65);--band-2:oklch(.235 .023 50);--band-3:oklch(.262 .034 46);--band-4:oklch(.288 .043 44);--band-5:oklch(.31 .05 42);--soft:oklch(.3 .045 50);--mark:oklch(.4 .07 80)}}
*{box-sizing:border-box;margin:0}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
body{background:var(--page);color:var(--ink);font:15.5px/1.6 Geist,ui-sans-serif,system-ui,"Segoe UI",Roboto,sans-serif;padding-bottom:5rem;overflow-wrap:break-word}
.figures,code,pre{font-family:"Geist Mono",ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-variant-numeric:tabular-nums}
.top{border-bottom:1px solid var(--line)}
.top>div,main{max-width:62rem;margin:0 auto;padding:0 2rem}
.top>div{display:flex;align-items:center;gap:.7rem;min-height:3.5rem;flex-wrap:wrap;padding-block:.6rem}
.top svg{width:18px;height:18px;fill:var(--accent);flex:none}
.top b{font-size:17px}
.top span{flex:1;color:var(--faint);font-size:13px}
button{font:inherit;font-size:14px;font-weight:500;color:var(--ink);background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:.35rem .7rem;min-height:36px;cursor:pointer}
button:hover{border-color:var(--line-strong)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main{padding-top:2rem;display:flex;flex-direction:column;gap:3rem}
section.turn{display:flex;flex-direction:column;gap:1rem}
h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.question{font-size:1.35rem;line-height:1.35;font-weight:600;white-space:pre-wrap;max-width:46rem}
.answer{border-inline-start:3px solid var(--accent);padding-inline-start:1.25rem}
.proposal{border-inline-start:3px solid var(--line-strong);padding-inline-start:1.25rem}
.prose{max-width:46em}
.by,.facts,.note{color:var(--muted);font-size:13px}
.by{margin-bottom:.4rem}
.bad{color:var(--danger-ink)}
.layers{display:flex;flex-direction:column;gap:6px}
details>summary{cursor:pointer;list-style:none;display:flex;align-items:baseline;gap:.25rem .8rem;flex-wrap:wrap;min-height:44px;padding:.6rem .9rem}
details>summary::-webkit-details-marker{display:none}
details>summary::before{content:"";align-self:center;border:solid var(--faint);border-width:0 1.5px 1.5px 0;width:6px;height:6px;transform:rotate(-45deg);margin-inline-end:2px;flex:none}
details[open]>summary::before{transform:rotate(45deg)}
.layer{border-radius:12px}
.layer>summary b{font-size:14px}
.layer>summary span{color:var(--muted);font-size:13px}
.layer>.calls{display:flex;flex-direction:column;gap:6px;padding:0 .6rem .6rem}
.band-1{background:var(--band-1)}.band-2{background:var(--band-2)}.band-3{background:var(--band-3)}.band-4{background:var(--band-4)}.band-5{background:var(--band-5)}
.call{background:var(--surface);border:1px solid var(--line);border-radius:8px}
.call>summary b{font-size:14px}
.call>summary .figures{font-size:12px;color:var(--faint)}
.call>summary .first{flex-basis:100%;color:var(--muted);font-size:13px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;padding-inline-start:1rem}
.call[open]>summary .first{display:none}
.call>.body{padding:.2rem 1.1rem 1.1rem;display:flex;flex-direction:column;gap:.8rem;border-top:1px solid var(--line)}
.dot{width:7px;height:7px;border-radius:50%;background:var(--line-strong);align-self:center;flex:none}
.dot.done{background:var(--ok)}.dot.bad{background:var(--danger)}
.raw{white-space:pre-wrap;color:var(--muted);font-size:13.5px}
.part>summary{font-size:13px;font-weight:600;padding:0;min-height:44px;align-items:center}
pre{overflow:auto;font-size:13px;line-height:1.55;padding:.75rem;border:1px solid var(--line);border-radius:10px;background:var(--sunken)}
.message{border:1px solid var(--line);border-radius:8px;margin-bottom:.6rem}
.message>p{border-bottom:1px solid var(--line);padding:.2rem .8rem;color:var(--faint);font-size:12.5px}
.message>pre{border:0;white-space:pre-wrap;max-height:24rem}
.prose>*+*{margin-top:.85em}
.prose :is(h1,h2,h3,h4,h5,h6){position:static;width:auto;height:auto;clip-path:none;overflow:visible;font-size:1.02em;font-weight:600;margin-top:1.4em}
.prose>:first-child{margin-top:0}
.prose h1{font-size:1.2em}
.prose :is(ul,ol){padding-inline-start:1.35em}
.prose li{margin-block:.25em}
.prose blockquote{border-inline-start:2px solid var(--line-strong);padding-inline-start:.9em;color:var(--muted)}
.prose a{color:var(--accent-ink);text-underline-offset:.18em}
.prose .scroll{overflow-x:auto}
.prose table{border-collapse:collapse;font-size:.9em}
.prose :is(th,td){padding:.45em 1.4em .45em 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
.prose [align=right]{text-align:end}.prose [align=center]{text-align:center}
.prose :not(pre)>code{font-size:.9em;padding:.1em .32em;border-radius:4px;background:var(--sunken)}
.prose hr{border:0;border-top:1px solid var(--line);margin-block:1.6em}
.formula{unicode-bidi:isolate}
math{font-size:1.1em}
.formula.display{display:block;overflow-x:auto;overflow-y:hidden;padding-block:.3em;text-align:center}
.outcome{display:flex;flex-direction:column;gap:1rem}
.open-replay{align-self:flex-start}
.open-replay::before,.play::before{content:"";display:inline-block;border:solid transparent;border-width:5px 0 5px 8px;border-left-color:currentColor;margin-inline-end:.5rem}
[data-state=playing] .play::before{border-width:0 3px;border-color:currentColor;width:3px;height:10px}
.answer{display:flex;gap:2rem}
.answer>div{min-width:0;flex:0 1 46em}
.own{text-decoration:underline dotted var(--faint) 1px;text-underline-offset:.2em}
.prose :is(h1,h2,h3,h4,h5,h6,tr,pre) .own{text-decoration:none}
.sentence.pointed{background:var(--soft)}
.passage.marked{background:var(--mark)}
.passage.marked:focus{outline:0}
.answer .prose:focus-visible{outline-offset:6px;border-radius:2px}.sentence{scroll-margin-top:4rem}
.sources{position:sticky;top:1rem;align-self:flex-start;flex:1 0 17rem;max-width:22rem;max-height:calc(100vh - 2rem);overflow-y:auto;font-size:13.5px;line-height:1.45;display:flex;flex-direction:column;gap:.6rem}
.sources-head{display:flex;align-items:center;gap:.7rem;min-height:2rem}
.sources-head span{color:var(--muted);flex:1}
.sources .close{min-height:32px;min-width:32px;padding:0;font-size:18px;line-height:1;border-color:transparent;background:none}
.sheet{display:flex;flex-direction:column;gap:.6rem}
.sources .share{display:none}
.sources .hint{color:var(--muted);font-size:13px}
.sources.filled .hint{display:none}
.found{display:flex;flex-direction:column;gap:6px}
.found button{display:flex;flex-direction:column;gap:.2rem;text-align:start;background:var(--sunken);border:0;border-inline-start:2px solid var(--accent);padding:.5rem .8rem;font-weight:400;width:100%}
.found button:hover{background:var(--soft)}
.source{font-size:13px;font-weight:500}
.source .figures{border:1px solid var(--line-strong);border-radius:4px;padding:0 .3rem;font-size:12px}
.excerpt{font-size:13px;color:var(--muted);display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.found details p{color:var(--muted);margin:.5rem 0 .2rem}
.found details button{margin-bottom:6px}
.found:has(details[open])>button{display:none}
.nobody{color:var(--muted);border-inline-start:2px dotted var(--line-strong);padding-inline-start:.8rem}
.back{position:fixed;right:1.25rem;bottom:1.25rem;z-index:3;box-shadow:0 2px 12px rgb(0 0 0/.18)}
.replay{display:flex;flex-direction:column;gap:.8rem}
.controls{position:sticky;top:0;z-index:2;display:flex;align-items:center;flex-wrap:wrap;gap:.4rem .8rem;background:var(--page);border-bottom:1px solid var(--line);padding-block:.4rem;font-size:13px}
.controls .play{min-width:7.5rem;text-align:start}
.track{position:relative;flex:1 1 14rem;display:flex;align-items:center;min-height:36px}
.segments{position:absolute;inset-inline:0;display:flex;gap:2px;height:8px}
.segments>span{background:var(--line-strong);border-radius:3px;overflow:hidden;flex-basis:0}
.segments>span>span{display:block;height:100%;background:var(--accent);transform-origin:left;transform:scaleX(0)}
.track input{appearance:none;position:relative;width:calc(100% + 14px);margin-inline:-7px;height:36px;background:none;cursor:pointer}
.track input::-webkit-slider-thumb{appearance:none;width:14px;height:14px;border-radius:50%;background:var(--accent);border:2px solid var(--page)}
.track input::-moz-range-thumb{width:10px;height:10px;border-radius:50%;background:var(--accent);border:2px solid var(--page)}
.controls .time{min-width:10.5em;color:var(--muted);text-align:end;white-space:nowrap}
.speeds{border:0;padding:0;display:flex}
.speeds input{position:absolute;opacity:0;width:1px;height:1px}
.speeds span{display:grid;place-items:center;min-width:36px;min-height:36px;border-radius:8px;color:var(--muted);cursor:pointer}
.speeds input:checked+span{background:var(--surface);color:var(--ink);box-shadow:inset 0 0 0 1px var(--line-strong);font-weight:500}
.speeds input:focus-visible+span{outline:2px solid var(--accent);outline-offset:2px}
.final{border:1px solid var(--line);background:var(--surface)}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:6px;padding:0 .6rem .6rem}
.card{min-width:0;background:var(--surface);border:1px solid var(--line);border-radius:8px;display:flex;flex-direction:column}
.card.aggregator{grid-column:1/-1;border:0}
.card-head{display:flex;align-items:baseline;gap:.6rem;padding:.5rem .8rem;font-size:13.5px}
.card-head b{min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.card-head .figures{font-size:12px;color:var(--faint)}
.card-head .state{margin-inline-start:auto;font-size:13px;color:var(--muted);white-space:nowrap}
.card-head .state.bad{color:var(--danger-ink)}
.dot.alive,.dot.asked{background:var(--accent)}
.card .text{height:13rem;overflow:auto;padding:0 .8rem .8rem;font-size:13.5px;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere}
.card .text .prose{white-space:normal}
.card.aggregator .text{height:auto;min-height:13rem;max-width:calc(46em + 1.6rem);font-size:15.5px;line-height:1.6}
footer{color:var(--faint);font-size:13px}
@media(min-width:80rem){.top>div,main{max-width:76rem}}
@media(max-width:79.99rem){.answer{flex-direction:column;gap:.8rem}.answer>div{flex:none;max-width:46em}.sources{position:static;max-width:46em;flex:none;overflow:visible}.sources .share{display:inline}.sources.filled .hint{display:block}.sheet{display:none}.filled .sheet{display:flex;position:fixed;z-index:3;inset:auto 0 0;max-height:45vh;overflow-y:auto;background:var(--surface);border-top:1px solid var(--line-strong);box-shadow:0 -4px 20px rgb(0 0 0/.12);padding:.4rem max(1rem,calc(50vw - 29rem)) 1rem}}
@media(max-width:40rem){.top span{order:1;flex-basis:100%}.top button:first-of-type{margin-inline-start:auto}.top>div,main{padding-inline:1rem}.answer,.proposal{padding-inline-start:1rem}button,.sources .close{min-height:44px}.sources .close{min-width:44px}.speeds span{min-height:44px;min-width:44px}.track{flex:1 1 calc(100% - 7rem);order:-2;min-height:44px}.controls .time{min-width:5em;order:-1}.controls .close{margin-inline-start:auto}.time .whole{display:none}.controls .play{min-width:44px;font-size:0;padding:0;text-align:center}.play::before{margin:0!important}}
@media print{.top button,.open-replay,.back,.sources{display:none!important}details{break-inside:avoid}}
`.trim();
