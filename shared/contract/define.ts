import type { z } from 'zod';

/** One request of the contract. `output` exists in the type only. */
export interface RequestDefinition<Input extends z.ZodType = z.ZodType, Output = unknown> {
  /** True where only the main process itself may ask: the router refuses it from a renderer. */
  readonly internal: boolean;
  /** True where it may be asked while the journal is locked or absent. */
  readonly whileLocked: boolean;
  readonly input: Input;
  readonly output?: Output;
}

/** `request<Output>()(inputSchema, options)`: two calls, because TypeScript infers all type arguments or none. */
export const request =
  <Output>() =>
  <Input extends z.ZodType>(
    input: Input,
    options: { internal?: boolean; whileLocked?: boolean } = {},
  ): RequestDefinition<Input, Output> => ({
    internal: options.internal ?? false,
    whileLocked: options.whileLocked ?? false,
    input,
  });
