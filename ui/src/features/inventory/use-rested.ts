import { useEffect, useState } from "react";

/** How long typing must rest, in milliseconds. */
const REST = 200;

/** A value once it has not changed for a moment. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (value === rested) return undefined;
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [rested, value]);
  return rested;
}
