"""A plain logistic regression, by Newton's steps, with a ridge on all but the bias."""

import numpy as np


def fit(rows: np.ndarray, truth: np.ndarray, counts: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Return bias and weights for features as they are.

    Args:
        rows: one row of features an example.
        truth: 0 or 1 an example.
        counts: how many times each example counts.
        ridge: how strongly weights are drawn to nought, on features scaled to deviation one.
    """
    mean, deviation = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.c_[np.ones(len(rows)), (rows - mean) / deviation]
    weights = np.zeros(scaled.shape[1])
    draw = ridge * np.r_[0.0, np.ones(rows.shape[1])]
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (counts * (chance - truth)) + draw * weights
        bend = (scaled * (counts * chance * (1 - chance))[:, None]).T @ scaled + np.diag(
            draw + 1e-9
        )
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-7:
            break
    plain = weights[1:] / deviation
    return np.r_[weights[0] - plain @ mean, plain]
