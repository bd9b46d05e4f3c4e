/** A request as it leaves the computer: everything that its body holds, in parts that a person can read. The key is in none of them. */
export interface SentRequest {
  /** Where it goes; empty while the settings name no endpoint. */
  address: string;
  messages: { role: string; content: string }[];
  /** The functions that a model may call, with what each takes as a JSON Schema. */
  functions: { name: string; description: string; parameters: string }[];
  /** What else the body holds, as JSON: the model's name, how the answer is to come. */
  rest: string;
}
