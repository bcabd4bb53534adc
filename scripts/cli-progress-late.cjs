/** Stands in for the package cli-progress in the Node door, and loads it when a bar is first shown. */
exports.SingleBar = function (...args) {
  return new (require('cli-progress').SingleBar)(...args);
};
Object.defineProperty(exports, 'Presets', { get: () => require('cli-progress').Presets });
