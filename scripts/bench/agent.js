// @ts-check
/**
 * Runs in the measured page before its own scripts, the same in both pages, and measures there. "Painted" is the end of
 * the frame: the page's work for it is done, and the graphics driver has drawn everything it was told to draw.
 */
(() => {
  /** @type {WeakRef<WebGL2RenderingContext>[]} */
  const contexts = [];
  /** @type {Map<string, ((end: number) => void)[]>} */
  const waiting = new Map();
  /** @type {Promise<number>[]} */
  const scrolls = [];
  let watching = false;
  let longestGap = 0;
  let longestTask = 0;
  const tasks = new PerformanceObserver((list) => noteTasks(list.getEntries()));

  const getContext = HTMLCanvasElement.prototype.getContext;
  /** @type {(this: HTMLCanvasElement, ...parts: any[]) => any} */
  const remembering = function (...parts) {
    const context = Reflect.apply(getContext, this, parts);
    const isNew = context instanceof WebGL2RenderingContext && contexts.every((known) => known.deref() !== context);
    if (isNew) contexts.push(new WeakRef(context));
    return context;
  };
  HTMLCanvasElement.prototype.getContext = remembering;

  const setMark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    const entry = setMark(name, options);
    const callers = waiting.get(name);
    if (!callers) return entry;
    waiting.delete(name);
    const end = finish();
    for (const caller of callers) caller(end);
    return entry;
  };

  /** Reading one pixel back waits for all drawing before it. @returns {number} now */
  function finish() {
    const pixel = new Uint8Array(4);
    for (const known of contexts) {
      const context = known.deref();
      if (!context || context.isContextLost()) continue;
      context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel);
    }
    for (const canvas of document.querySelectorAll("canvas")) {
      if (canvas.closest("[data-matrix]")) canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
    }
    return performance.now();
  }

  /** @param {() => void} callback */
  function soon(callback) {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", callback, { once: true });
    port1.start();
    port2.postMessage(0);
  }

  /** @returns {Promise<number>} when the next frame is painted */
  function frame() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => soon(() => resolve(finish())));
    });
  }

  /** @param {string} name @returns {Promise<number>} when the frame before the next mark of this name is painted */
  function marked(name) {
    return new Promise((resolve) => {
      waiting.set(name, [...(waiting.get(name) ?? []), resolve]);
    });
  }

  /** @param {PerformanceEntryList} entries */
  function noteTasks(entries) {
    for (const { duration } of entries) longestTask = Math.max(longestTask, duration);
  }

  /** @param {string} type @param {() => Promise<number>} painted @returns {Promise<number>} milliseconds from the input */
  function from(type, painted) {
    return new Promise((resolve) => {
      const onEvent = (/** @type {Event} */ { timeStamp }) => {
        // The browser holds moves back until the next frame, up to 16 ms that no page can do anything about.
        const start = type === "pointermove" ? performance.now() : timeStamp;
        void painted().then((end) => resolve(end - start));
      };
      addEventListener(type, onEvent, { capture: true, once: true });
    });
  }

  function onScroll() {
    // Scroll events come just before the frame that they are painted with.
    const start = performance.now();
    scrolls.push(frame().then((end) => end - start));
  }

  window.atlasBench = {
    expected: Promise.resolve(0),
    hook() {
      const hook = /** @type {BenchHook | undefined} */ (window["__perf"]);
      if (!hook) throw new Error("the page offers no window.__perf");
      return hook;
    },
    expectFrame(type) {
      this.expected = from(type, frame);
    },
    expectMark(type, name) {
      this.expected = from(type, () => marked(name));
    },
    async settle() {
      for (let frames = 0; frames < 3; frames++) await frame();
    },
    async load(address) {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      const painted = marked("graph:painted");
      const start = performance.now();
      await this.hook().load(bytes, { name: "bench.csv" });
      return (await painted) - start;
    },
    watchScroll() {
      scrolls.length = 0;
      addEventListener("scroll", onScroll, { capture: true });
    },
    async scrolled() {
      await this.settle();
      removeEventListener("scroll", onScroll, { capture: true });
      return Promise.all(scrolls);
    },
    watchBlocks() {
      tasks.observe({ type: "longtask" });
      longestTask = 0;
      longestGap = 0;
      watching = true;
      let last = performance.now();
      const tick = () => {
        const now = performance.now();
        longestGap = Math.max(longestGap, now - last);
        last = now;
        if (watching) soon(tick);
      };
      soon(tick);
    },
    longestBlock() {
      watching = false;
      noteTasks(tasks.takeRecords());
      // Two short tasks between two ticks are one gap; without a long task (50 ms) every block was shorter than that.
      return longestTask || Math.min(longestGap, 50);
    },
  };
})();
