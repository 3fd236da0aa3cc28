/**
 * Nobody can add anything to what all objects have: whoever tries throws. Loaded before everything else. What they have
 * already can still be hidden by an object's own: d3-color writes `constructor`, for one.
 */
for (const { prototype } of [Object, Array, Function, String, Number, Map, Set, Promise])
  Object.preventExtensions(prototype);
