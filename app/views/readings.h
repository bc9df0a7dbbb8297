// Readings of characters in names that are not, or not only, the one that ICU gives.
//
// What a name field writes by one reading is looked for by the same, so every surname of
// data/names/surnames.txt that names its reading stands here, and every character of
// data/names/characters.txt that is read in more than one way in names (a test compares them); more
// that people bear besides. Without tones, ü as u. Inside views. Threads: constants.
#pragma once

#include <array>
#include <string_view>

namespace foyer::views {

struct Reading {
  std::u32string_view written;
  std::string_view read;  // syllables with ' between them
};

// As surnames, at the beginning of a name; compound ones before their first character.
inline constexpr auto kSurnameReadings = std::to_array<Reading>({
    {U"皇甫", "huang'fu"}, {U"尉迟", "yu'chi"},    {U"长孙", "zhang'sun"}, {U"澹台", "tan'tai"},
    {U"淳于", "chun'yu"},  {U"万俟", "mo'qi"},     {U"单于", "chan'yu"},   {U"鲜于", "xian'yu"},
    {U"子车", "zi'ju"},    {U"乐正", "yue'zheng"}, {U"拓跋", "tuo'ba"},    {U"夹谷", "jia'gu"},
    {U"宰父", "zai'fu"},   {U"叶赫", "ye'he"},     {U"段干", "duan'gan"},  {U"令狐", "ling'hu"},
    {U"尉遲", "yu'chi"},   {U"長孫", "zhang'sun"}, {U"萬俟", "mo'qi"},     {U"單于", "chan'yu"},
    {U"单", "shan"},       {U"單", "shan"},        {U"曾", "zeng"},        {U"解", "xie"},
    {U"仇", "qiu"},        {U"区", "ou"},          {U"區", "ou"},          {U"查", "zha"},
    {U"华", "hua"},        {U"華", "hua"},         {U"盖", "ge"},          {U"蓋", "ge"},
    {U"朴", "piao"},       {U"翟", "zhai"},        {U"尉", "wei"},         {U"覃", "qin"},
    {U"覃", "tan"},        {U"缪", "miao"},        {U"繆", "miao"},        {U"乐", "yue"},
    {U"樂", "yue"},        {U"洗", "xian"},        {U"冼", "xian"},        {U"种", "chong"},
    {U"任", "ren"},        {U"石", "shi"},         {U"万", "wan"},         {U"葛", "ge"},
    {U"盛", "sheng"},      {U"牟", "mou"},         {U"牟", "mu"},          {U"柏", "bai"},
    {U"燕", "yan"},        {U"谌", "chen"},        {U"谌", "shen"},        {U"阚", "kan"},
    {U"强", "qiang"},      {U"都", "du"},          {U"薄", "bo"},          {U"那", "na"},
    {U"宿", "su"},         {U"逯", "lu"},          {U"於", "yu"},          {U"干", "gan"},
    {U"么", "yao"},        {U"员", "yun"},         {U"郗", "xi"},          {U"秘", "bi"},
    {U"能", "nai"},        {U"莘", "shen"},        {U"莎", "sha"},         {U"訾", "zi"},
    {U"贲", "ben"},        {U"过", "guo"},         {U"郇", "xun"},         {U"郇", "huan"},
    {U"麴", "qu"},         {U"乜", "nie"},         {U"逄", "pang"},        {U"叶", "ye"},
    {U"沈", "shen"},       {U"俞", "yu"},          {U"臧", "zang"},        {U"肖", "xiao"},
    {U"萧", "xiao"},       {U"贾", "jia"},         {U"賈", "jia"},         {U"郝", "hao"},
    {U"欧", "ou"},         {U"裴", "pei"},         {U"褚", "chu"},         {U"卜", "bu"},
    {U"佘", "she"},        {U"仝", "tong"},        {U"郜", "gao"},         {U"亓", "qi"},
    {U"嵇", "ji"},         {U"昝", "zan"},         {U"仉", "zhang"},       {U"佴", "nai"},
    {U"宓", "mi"},         {U"宓", "fu"},          {U"恽", "yun"},         {U"璩", "qu"},
    {U"綦", "qi"},         {U"缑", "gou"},         {U"佀", "si"},          {U"折", "she"},
    {U"黑", "he"},         {U"召", "shao"},        {U"隗", "wei"},         {U"隗", "kui"},
    {U"祭", "zhai"},       {U"繁", "po"},          {U"撒", "sa"},          {U"适", "kuo"},
    {U"应", "ying"},       {U"曲", "qu"},          {U"纪", "ji"},          {U"占", "zhan"},
    {U"晁", "chao"},       {U"车", "che"},         {U"车", "ju"},          {U"隽", "juan"},
    {U"句", "gou"},
});

// Anywhere in a name; the ones that ICU gives may stand here, too.
inline constexpr auto kOtherReadings = std::to_array<Reading>({
    {U"茜", "qian"},  {U"茜", "xi"},    {U"行", "xing"},  {U"行", "hang"},  {U"乐", "le"},
    {U"乐", "yue"},   {U"朝", "chao"},  {U"朝", "zhao"},  {U"长", "chang"}, {U"长", "zhang"},
    {U"晟", "sheng"}, {U"晟", "cheng"}, {U"娜", "na"},    {U"娜", "nuo"},   {U"盛", "sheng"},
    {U"盛", "cheng"}, {U"柏", "bai"},   {U"柏", "bo"},    {U"莘", "xin"},   {U"莘", "shen"},
    {U"炅", "jiong"}, {U"炅", "gui"},   {U"筠", "yun"},   {U"筠", "jun"},   {U"重", "zhong"},
    {U"重", "chong"}, {U"单", "shan"},  {U"单", "dan"},   {U"参", "shen"},  {U"参", "can"},
    {U"颉", "jie"},   {U"颉", "xie"},   {U"省", "sheng"}, {U"省", "xing"},  {U"桔", "ju"},
    {U"桔", "jie"},   {U"仔", "zi"},    {U"仔", "zai"},   {U"藏", "zang"},  {U"藏", "cang"},
    {U"澄", "cheng"}, {U"澄", "deng"},  {U"蔓", "man"},   {U"蔓", "wan"},   {U"隽", "jun"},
    {U"隽", "juan"},  {U"琢", "zhuo"},  {U"琢", "zuo"},   {U"焯", "zhuo"},  {U"焯", "chao"},
    {U"浚", "jun"},   {U"浚", "xun"},   {U"澹", "dan"},   {U"澹", "tan"},   {U"崴", "wei"},
    {U"崴", "wai"},   {U"率", "shuai"}, {U"率", "lu"},    {U"莞", "wan"},   {U"莞", "guan"},
    {U"泊", "bo"},    {U"泊", "po"},    {U"珲", "hui"},   {U"珲", "hun"},   {U"纤", "xian"},
    {U"纤", "qian"},  {U"芾", "fu"},    {U"芾", "fei"},   {U"芫", "yuan"},  {U"芫", "yan"},
    {U"镐", "hao"},   {U"镐", "gao"},   {U"劲", "jin"},   {U"劲", "jing"},  {U"藉", "ji"},
    {U"藉", "jie"},   {U"朴", "pu"},    {U"朴", "piao"},  {U"曾", "zeng"},  {U"沈", "shen"},
    {U"万", "wan"},   {U"传", "chuan"}, {U"会", "hui"},   {U"大", "da"},    {U"都", "du"},
    {U"得", "de"},    {U"中", "zhong"}, {U"和", "he"},    {U"什", "shi"},   {U"合", "he"},
    {U"露", "lu"},    {U"伯", "bo"},    {U"少", "shao"},  {U"若", "ruo"},   {U"强", "qiang"},
    {U"莎", "sha"},   {U"石", "shi"},   {U"宿", "su"},    {U"叶", "ye"},    {U"艾", "ai"},
    {U"祎", "yi"},    {U"堃", "kun"},   {U"喆", "zhe"},   {U"俞", "yu"},    {U"广", "guang"},
    {U"卜", "bu"},    {U"卜", "bo"},    {U"勒", "le"},    {U"勒", "lei"},   {U"玟", "wen"},
    {U"玟", "min"},
});

}  // namespace foyer::views
