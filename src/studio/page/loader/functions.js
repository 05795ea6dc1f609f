// TeaVM's loader makes its functions from text, by `new Function`; a page that lets it must let any text become
// code. Here is what stands for `Function` in the loader: it tells the few texts apart by their parameters and
// returns a closure that does the same.

/** The function with these parameters and, last, this body, for the bodies that the loader and the engine have. */
function loaderFunction(...parameters) {
  const body = parameters.pop();
  const [first, second] = parameters;
  const [, name] = /^return (\w+);$/.exec(body) || [];
  if (first === 'rethrowJavaAsJs') {
    const isMethod = body.includes('fn(this');
    return (rethrow, fn) => function (...values) {
      try {
        return isMethod ? fn(this, ...values) : fn(...values);
      } catch (e) {
        return rethrow(e);
      }
    };
  }
  if (first === 'rethrowJsAsJava') {
    const call = {
      fn: (fn, ...values) => fn(...values),
      constructor: (constructor, ...values) => new constructor(...values),
      getGlobalName: (global, instance, method, ...values) => instance === null ? global(method)(...values) : instance[method](...values),
    }[second];
    return (rethrow, ...values) => {
      try {
        return call(...values);
      } catch (e) {
        return rethrow(e);
      }
    };
  }
  if (first === 'constructor') {
    return constructor => function (marker, javaObject) {
      return constructor.call(this, marker, javaObject);
    };
  }
  if (first === 'wrapCallFromJavaToJs') {
    if (parameters[parameters.length - 1] === 'body') return (wrap, ...texts) => loaderFunction(first, ...texts).bind(null, wrap);
    if (second === name) return (wrap, value) => value;
  }
  if (!parameters.length && name) return () => globalThis[name];
  if (body.startsWith('return [')) return (...values) => values;
  throw new Error('no function for: ' + parameters + ': ' + body);
}
