"""Banks and documents for the tests, as small as they can be."""

from __future__ import annotations

SMALL_BANK = """\
schema: voice-interview/bank/1
id: kitchen
title: Kitchen
defaults:
  think_s: 10
  limit_s: 60
categories:
  - id: bread
    title: Bread
  - id: stories
    title: Stories
vocabulary:
  sourdough: [sour dough, sour though]
  poolish: [pull ish]
questions:
  - id: first-loaf
    category: bread
    prompt: How do you start a sourdough?
    vocabulary: [sourdough]
  - id: burnt-bread
    category: stories
    title: Burnt bread
    prompt: Tell me about bread (you) burnt.
    spoken: Tell me about bread that you burnt.
    star: true
    think_s: 0
    limit_s: 150.5
    difficulty: 3
    tags: [oven, failure]
    key_points:
      - id: noticed
        text: Said how it was noticed
        phrases: [smoke, the smell]
        probe: How did you notice?
      - id: ate-it
        text: Ate it anyway
    follow_ups:
      - id: again
        prompt: And what did you do next time?
        spoken: And next time?
"""

# The shape of a prepared interview sheet: numbered headings, numbered items with a title, labels.
SHEET = """\
# Questions for a baker

An introduction with *emphasis* that asks nothing.

---

## I. Dough & Time (Basics)

What this part is about.

1.  **Starting a dough (rye/wheat):**
    *   **Question:** How do you feed your `starter`, and how do you know that it is **ready**?
    *   **Follow-up:** One morning it had not risen. What did you do?
2.  **Shaping:**
    *   **Question:** Which shape do you choose for a [wet dough](http://example.org/wet), and why?

## II. Stories (STAR Format)

1.  **Pressure:**
    *   **Question:** **(STAR)** Tell me about a busy day. What was the **Situation**,
        and what did *you* do?
"""
