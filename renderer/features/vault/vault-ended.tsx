/** Why the journal is locked although nobody locked it. */
export function VaultEnded() {
  return (
    <p role="status">
      The part of Handrail that holds the journal ended unexpectedly, so the journal was locked. Nothing was
      lost: what was saved is on the disk, and what you were typing comes back when you unlock.
    </p>
  );
}
