/** In a process of its own: what importing the finder and its first article cost. */
const memory = () => process.memoryUsage().rss / 1e6;
const [before, started] = [memory(), performance.now()];
const { findStatements } = await import('../../src/statements/find-statements.ts');
findStatements({
  headline: 'Ferry stays in port, says harbour master',
  standfirst: null,
  paragraphs: ['The ferry stays in port, the harbour master said on Tuesday.'],
  language: 'en',
});
const milliseconds = performance.now() - started;
console.log(JSON.stringify({ milliseconds, megabytes: memory() - before }));
