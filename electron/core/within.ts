/** The promise's value, or null after `ms`. */
export const within = <T>(ms: number, promise: Promise<T>): Promise<T | null> => {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
};
