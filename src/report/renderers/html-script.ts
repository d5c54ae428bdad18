/**
 * The page's only script: a search over everything with the class `item`, opening and closing, and all open for
 * printing. Without it the page shows everything, open. It reads no text as markup and loads nothing.
 */
export const SCRIPT = `(function () {
  'use strict';
  var items = Array.prototype.slice.call(document.querySelectorAll('.item'));
  var cards = Array.prototype.slice.call(document.querySelectorAll('details.card'));
  var texts;
  var tools = document.getElementById('tools');
  var search = document.getElementById('search');
  var none = document.getElementById('none');
  var buttons = tools.querySelectorAll('button');
  var open = function (yes) { cards.forEach(function (card) { card.open = yes; }); };
  var filter = function () {
    texts = texts || items.map(function (item) { return item.textContent.toLowerCase().normalize('NFKC'); });
    var words = search.value.toLowerCase().normalize('NFKC').split(/\\s+/).filter(Boolean);
    var found = 0;
    items.forEach(function (item, i) {
      var hit = words.every(function (word) { return texts[i].indexOf(word) >= 0; });
      item.hidden = !hit;
      if (hit) found += 1;
    });
    document.body.classList.toggle('searching', words.length > 0);
    none.hidden = found > 0 || items.length === 0;
  };
  tools.hidden = false;
  search.addEventListener('input', filter);
  buttons[0].addEventListener('click', function () { open(true); });
  buttons[1].addEventListener('click', function () { open(false); });
  window.addEventListener('beforeprint', function () { open(true); });
  if (cards.length > 8) cards.forEach(function (card, i) { card.open = i < 3; });
  if (search.value) filter();
})();`;
