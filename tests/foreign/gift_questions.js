// Parses a GIFT text on each line of the input, which is a JSON string, and answers with a line.
const { parse } = require("gift-pegjs");
const lines = require("readline").createInterface({ input: process.stdin });

lines.on("line", (line) => {
  let answer;
  try {
    answer = { questions: parse(JSON.parse(line)) };
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
