/** The n-th largest of many numbers without sorting them all (quickselect). */

/** Returns the n-th largest of the first `length` values, counted from 1. Reorders them. */
export function nthLargest(values: Float64Array, length: number, n: number): number {
  let low = 0;
  let high = length - 1;
  const wanted = n - 1;
  while (low < high) {
    const [left, right] = partition(values, low, high);
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted] ?? 0;
}

/** Moves larger values to the left of smaller ones. Those between `right` and `left` equal the pivot. */
function partition(values: Float64Array, low: number, high: number): readonly [number, number] {
  const pivot = values[(low + high) >>> 1] ?? 0;
  let left = low;
  let right = high;
  while (left <= right) {
    while ((values[left] ?? 0) > pivot) left += 1;
    while ((values[right] ?? 0) < pivot) right -= 1;
    if (left > right) break;
    const value = values[left] ?? 0;
    values[left++] = values[right] ?? 0;
    values[right--] = value;
  }
  return [left, right];
}
