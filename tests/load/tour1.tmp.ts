import {s,b,c,run,big,shot,ended,post,out} from './shots.tmp.ts';
import { writeFileSync } from 'node:fs';
await ended(run); await ended(big.run);
const share=await post(s.origin,`/api/conversations/${c}/shares`,{}).catch(e=>{console.log(String(e).slice(0,300));return null});
console.log(JSON.stringify(share)?.slice(0,300));
const token=share?.share?.token??share?.share?.id;
if(share){await shot('share',share.share.path??`/s/${token}`);}
const html=await (await s.fetch(`/api/conversations/${c}/export?format=html&layers=true`)).text(); console.log(html.length, html.slice(0,80)); writeFileSync('/tmp/shots/run.html',html);
await shot('html','file:///tmp/shots/run.html');
await b.close(); await s.close(); process.exit(0);
