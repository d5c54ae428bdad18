import fc from 'fast-check';

// Property tests draw the same cases every time, so that a change fails for what it did and not by chance.
// FC_SEED=random (or a number) explores others: `FC_SEED=random npx vitest run test/properties`.
const asked = process.env.FC_SEED;
const seed = asked === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(asked ?? 20_241_122);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
