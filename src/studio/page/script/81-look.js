// Looks at a run's network: its region and its neurons' pictures, computed by the viewer.

const LOOK = 7;                      // ms that a look at a moving run may take
const looking = { busy: false, wanted: new Set(), g: 81 };

/** Has the field of a run computed, one at a time, the newest first. */
function look(run) {
  looking.wanted.add(run);
  if (!looking.busy) nextLook();
}

async function nextLook() {
  looking.busy = true;
  try {
    await app.viewer.ready;
    while (looking.wanted.size) {
      const run = looking.wanted.values().next().value;
      looking.wanted.delete(run);
      if (run !== app.run && run !== app.other || !run.parameters) continue;
      const moving = run.running;
      const k = run === app.run ? 0 : 1;
      const size = sizeOf(app.planes[k].canvas).width;
      if (!size) continue;
      // a network's pictures are drawn less often than the region
      const coarse = k === 1 || moving && performance.now() - (looking.neurons || 0) < 80 ? 0 : moving ? 25 : 41;
      if (coarse) looking.neurons = performance.now();
      const seen = await app.viewer.ask('look', { setup: run.engineSetup, parameters: run.parameters, g: moving ? looking.g : 201, coarse,
        view: { size, ratio: devicePixelRatio, ink: inks(), shades: $('shades').checked } });
      if (moving && !coarse) looking.g = Math.round(clamp(looking.g * Math.sqrt(LOOK / Math.max(seen.spent, 1)), Math.max(31, 0.8 * looking.g), Math.min(101, 1.1 * looking.g)));
      if (run !== app.run && run !== app.other) continue;
      app.looks++;
      app.planes[k].show(seen);
      if (seen.neurons) app.network.pictures = { values: seen.neurons, g: seen.coarse };
      if (moving !== run.running) looking.wanted.add(run);
      refresh();
    }
  } catch (error) {
    say(error.message);
  } finally {
    looking.busy = false;
  }
}
