// The part of Node's events that streams in a browser use: listeners are called in their order, with the emitter as `this`.
class EventEmitter {
  on(name, listener) {
    const all = this.all();
    all.set(name, [...(all.get(name) ?? []), listener]);
    return this;
  }
  prependListener(name, listener) {
    const all = this.all();
    all.set(name, [listener, ...(all.get(name) ?? [])]);
    return this;
  }
  once(name, listener) {
    const single = (...args) => {
      this.removeListener(name, single);
      listener.apply(this, args);
    };
    single.listener = listener;
    return this.on(name, single);
  }
  removeListener(name, listener) {
    const left = this.listeners(name);
    const index = left.findLastIndex((one) => one === listener || one.listener === listener);
    if (index >= 0) this.all().set(name, left.toSpliced(index, 1));
    return this;
  }
  removeAllListeners(name) {
    if (name === undefined) this.all().clear();
    else this.all().delete(name);
    return this;
  }
  emit(name, ...args) {
    const called = this.listeners(name);
    if (called.length === 0 && name === "error") throw args[0];
    for (const listener of called) listener.apply(this, args);
    return called.length > 0;
  }
  listeners(name) {
    return this.all().get(name) ?? [];
  }
  listenerCount(name) {
    return this.listeners(name).length;
  }
  setMaxListeners() {
    return this;
  }
  /** Made when it is first asked for: old classes inherit from this one without calling its constructor. */
  all() {
    if (!Object.hasOwn(this, "_all")) Object.defineProperty(this, "_all", { value: new Map() });
    return this._all;
  }
}
Object.assign(EventEmitter.prototype, {
  addListener: EventEmitter.prototype.on,
  off: EventEmitter.prototype.removeListener,
});
module.exports = Object.assign(EventEmitter, {
  EventEmitter,
  listenerCount: (emitter, name) => emitter.listenerCount(name),
});
