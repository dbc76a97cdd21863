/**
 * The demonstration: one story told through the desk alone, by people with evaluation cards. What it expects
 * of each step is written beside the step, so that a demonstration that no longer tells the truth ends with
 * an error.
 */
package org.eport.cli.demo;
